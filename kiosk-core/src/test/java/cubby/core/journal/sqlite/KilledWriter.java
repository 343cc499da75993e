package cubby.core.journal.sqlite;

import cubby.core.fact.Lasting;
import cubby.core.fact.Lasting.NoticeLeft;
import cubby.core.journal.Commit;
import cubby.core.journal.Sample;
import cubby.core.notice.NoticeId;
import cubby.core.secret.DataFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/// A program that commits without end and says after each commit how far it is. Started and killed
/// by [KillTest].
final class KilledWriter {

  /// How many of the last notices have not left.
  static final int WAITING = 5;

  private KilledWriter() {}

  public static void main(String[] arguments) {
    try (var folder = DataFolder.open(Path.of(arguments[0]), new SecureRandom());
        var journal = open(folder)) {
      var ledger = journal.recover().ledger();
      for (long number = journal.head().sequence() / 2 + 1; true; number++) {
        var facts =
            List.<Lasting>of(
                Sample.wired(number), new NoticeLeft(new NoticeId("n" + (number - WAITING))));
        var folded = Sample.commit(number, ledger, Sample.wired(number));
        journal.commit(
            new Commit(
                folded.stamp(),
                facts,
                List.of(Sample.notice("n" + number)),
                List.of(),
                folded.after()));
        ledger = folded.after();
        System.out.println(number);
      }
    }
  }

  static SqliteJournal open(DataFolder folder) {
    return SqliteJournal.open(
        folder.journalFile(),
        folder.secrets(),
        folder.signingKey(),
        Sample.COUNTING,
        Schema.current());
  }
}
