package cubby.app.torture.kill;

import cubby.app.torture.Folders;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.journal.ChainHead;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.JournalRow;
import cubby.core.journal.Verdict;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.Ledger;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelState;
import cubby.core.secret.DataFolder;
import cubby.core.secret.KeyFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Looks at what a killed kiosk has left behind: at a copy, so that the kiosk itself finds its
/// files as it left them.
final class Autopsy {
  private static final int ROWS = 100_000;

  /// To look through a longer journal after every kill takes more time than all the rest. What is
  /// newer than its last snapshot is, as at any start.
  private static final long LONG_ROWS = 10_000;

  private static final int WHOLE_KILLS = 10;

  private final Path data;
  private final Path copy;
  private final SecureRandom random = new SecureRandom();
  private ChainHead before;
  private int kills;

  /// What was found.
  ///
  /// @param wrong a sentence for each thing that must not be
  /// @param parcels that were announced and are not at their end, by barcode
  /// @param doubtful compartments that somebody has to look into
  /// @param rows that the last run has written
  /// @param authorised pulses of the last run
  record Report(
      List<String> wrong,
      Map<String, ParcelState> parcels,
      List<CompartmentId> doubtful,
      long rows,
      int authorised) {
    static final Report NOTHING = new Report(List.of(), new TreeMap<>(), List.of(), 0, 0);

    private static Report broken(String why) {
      return new Report(List.of(why), new TreeMap<>(), List.of(), 0, 0);
    }
  }

  /// @param data the kiosk's
  /// @param copy a folder for the copy
  Autopsy(Path data, Path copy) {
    this.data = data;
    this.copy = copy;
    this.before = new ChainHead(0, "");
  }

  /// After one run.
  ///
  /// @param pulses of each latch in this run, as the boards say
  Report after(Known known, Map<String, Long> pulses) throws IOException {
    copy();
    try {
      return looked(known, pulses);
    } catch (JournalFailure | KeyFailure e) {
      return Report.broken("the journal cannot be opened: " + e.getMessage());
    }
  }

  private Report looked(Known known, Map<String, Long> pulses) {
    var wrong = new ArrayList<String>();
    try (var folder = DataFolder.open(copy, random);
        var journal =
            SqliteJournal.open(folder.journalFile(), folder.secrets(), folder.signingKey())) {
      var ledger = journal.recover().ledger();
      if (journal.head().sequence() < LONG_ROWS || kills % WHOLE_KILLS == 0) {
        journal.damage().forEach(line -> wrong.add("SQLite finds damage: " + line));
        if (journal.verify() instanceof Verdict.Broken(_, var why)) {
          wrong.add("the chain is broken: " + why);
        }
      }
      kills++;
      demandHead(before, "of the run before", journal, wrong);
      known.head().ifPresent(head -> demandHead(head, "that was shown", journal, wrong));
      var rows = journal.rowsAfter(before.sequence(), ROWS);
      int authorised = demandAuthority(rows, pulses, wrong);
      var parcels = demandParcels(known, ledger, folder, wrong);
      before = journal.head();
      return new Report(wrong, parcels, doubtful(ledger), rows.size(), authorised);
    }
  }

  private void copy() throws IOException {
    Folders.empty(copy);
    try (var files = Files.list(data)) {
      for (var file : files.filter(Autopsy::isKept).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }

  /// Keys and the journal; the index of its log is made anew.
  private static boolean isKept(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(".key") || (name.startsWith("journal.db") && !name.endsWith("-shm"));
  }

  /// A row that was there, or that others have been shown, is there for good.
  private static void demandHead(
      ChainHead head, String which, SqliteJournal journal, List<String> wrong) {
    if (head.sequence() == 0) {
      return;
    }
    if (journal.head().sequence() < head.sequence()) {
      wrong.add(
          "lost: the journal ends at row %d, and row %d is the last one %s"
              .formatted(journal.head().sequence(), head.sequence(), which));
    } else if (!journal.proof(head.sequence() + 1, Instant.EPOCH).before().equals(head)) {
      wrong.add("row %d is not the one %s".formatted(head.sequence(), which));
    }
  }

  /// Each pulse was authorised in the run in which it was given: none without authority, none again
  /// for an authority of an earlier run.
  private static int demandAuthority(
      List<JournalRow> rows, Map<String, Long> pulses, List<String> wrong) {
    var authorised = new TreeMap<String, Long>();
    for (var row : rows) {
      if (row.kind().equals("PulseAuthorised")) {
        var label = row.subject().substring("compartment/".length());
        authorised.merge(label, 1L, Long::sum);
      }
    }
    pulses.forEach((label, count) -> {
      long of = authorised.getOrDefault(label, 0L);
      if (count > of) {
        wrong.add(
            "latch %s was pulsed %d times in a run whose journal authorises %d"
                .formatted(label, count, of));
      }
    });
    return authorised.values().stream().mapToInt(Long::intValue).sum();
  }

  /// What others were told of parcels is still so, or what follows from it.
  private static Map<String, ParcelState> demandParcels(
      Known known, Ledger ledger, DataFolder folder, List<String> wrong) {
    var here = new TreeMap<String, ParcelState>();
    for (var barcode : known.barcodes()) {
      var state = find(ledger, folder, barcode).map(Parcel::state);
      if (state.isEmpty()) {
        wrong.add("lost: %s had been announced".formatted(barcode));
        known.forget(barcode);
        continue;
      }
      if (known.isCollected(barcode) && !(state.get() instanceof ParcelState.Collected)) {
        wrong.add("the screen said that %s is collected: %s".formatted(barcode, state.get()));
      }
      if (known.isStored(barcode)
          && (state.get() instanceof ParcelState.Announced
              || state.get() instanceof ParcelState.Withdrawn)) {
        wrong.add("lost: %s had been stored".formatted(barcode));
      }
      if (state.get().ended()) {
        known.forget(barcode);
      } else {
        here.put(barcode, state.get());
      }
    }
    return here;
  }

  /// At its end, too, as long as it is remembered.
  private static Optional<Parcel> find(Ledger ledger, DataFolder folder, String barcode) {
    var digest = folder.secrets().personalTexts().of(barcode).digest();
    return ledger
        .parcels()
        .withBarcode(digest)
        .or(() ->
            ledger.parcels().byId().values().stream()
                .filter(it -> it.tracking().digest().equals(digest))
                .reduce((_, last) -> last));
  }

  private static List<CompartmentId> doubtful(Ledger ledger) {
    return ledger.compartments().entrySet().stream()
        .filter(entry -> entry.getValue().state() instanceof CompartmentState.Quarantined)
        .map(Map.Entry::getKey)
        .toList();
  }
}
