package cubby.core.journal.sqlite;

import cubby.core.journal.Commit;
import cubby.core.journal.KeptText;
import cubby.core.journal.Sample;
import cubby.core.kiosk.Ledger;
import cubby.core.text.Digest;
import cubby.core.text.Personal;
import cubby.core.text.TextId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// A journal as months of parcels leave it: some texts each, which go a month after they came, and
/// a letter that leaves a day later. What a page holds depends on the seed alone.
final class MonthsOfParcels {
  private static final int PARCELS_A_DAY = 20;
  private static final int TEXTS = 3;
  private static final int KEPT_DAYS = 30;

  /// Sealed, of all that has gone.
  final Set<String> gone = new HashSet<>();

  private final SqliteKiosk kiosk;
  private final SqliteJournal journal;
  private final Random random;
  private final TreeMap<Integer, List<TextId>> due = new TreeMap<>();
  private final List<String> letters = new ArrayList<>();
  private long seconds;

  MonthsOfParcels(SqliteKiosk kiosk, SqliteJournal journal, long seed) {
    this.kiosk = kiosk;
    this.journal = journal;
    this.random = new Random(seed);
  }

  /// @return what is in the texts and the outbox in the end
  Set<String> pass(int days) {
    for (int day = 0; day < days; day++) {
      lettersLeave();
      for (int parcel = 0; parcel < PARCELS_A_DAY; parcel++) {
        arrives(day);
      }
      erase(day);
    }
    lettersLeave();
    erase(days);
    return sealed();
  }

  private void arrives(int day) {
    var texts = new ArrayList<KeptText>();
    for (int i = 0; i < TEXTS; i++) {
      var plain = "x".repeat(random.nextInt(8, 60));
      texts.add(new KeptText(new TextId(id()), new Personal(plain, new Digest("00"))));
    }
    var letter = id();
    letters.add(letter);
    journal.commit(
        new Commit(
            Sample.at(seconds++),
            List.of(Sample.wired(seconds)),
            List.of(Sample.notice(letter)),
            texts,
            Ledger.EMPTY));
    int stays = KEPT_DAYS + (int) (-4 * Math.log(1 - random.nextDouble()));
    due.computeIfAbsent(day + stays, _ -> new ArrayList<>())
        .addAll(texts.stream().map(KeptText::id).toList());
  }

  private void lettersLeave() {
    gone.addAll(kiosk.list("SELECT sealed FROM outbox"));
    letters.forEach(letter -> journal.commit(Sample.left(seconds++, letter)));
    letters.clear();
  }

  private void erase(int day) {
    var over = due.headMap(day, true);
    var ids = over.values().stream().flatMap(List::stream).toList();
    over.clear();
    if (!ids.isEmpty()) {
      var before = sealed();
      journal.erase(ids);
      before.removeAll(sealed());
      gone.addAll(before);
    }
  }

  private Set<String> sealed() {
    return new HashSet<>(
        kiosk.list("SELECT sealed FROM texts UNION ALL SELECT sealed FROM outbox"));
  }

  private String id() {
    return "%016x%04x".formatted(random.nextLong(), random.nextInt(0x10000));
  }
}
