package cubby.app.kiosk;

import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.journal.QueuedNotice;
import cubby.core.journal.Verdict;
import cubby.core.journal.backup.BackupLabel;
import cubby.core.journal.backup.BackupRefused;
import cubby.core.journal.backup.SealedBackup;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.Ledger;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.secret.DataFolder;
import cubby.core.secret.FolderRefused;
import cubby.core.secret.OperatorSecret;
import cubby.core.secret.RestoringFolder;
import cubby.core.shell.PhotoVault;
import cubby.core.shell.RunningClock;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Restores a kiosk from its backup, and opens its new epoch before anything can run it.
public final class RestoredKiosk {

  private static final int NOTICES_AT_ONCE = 1000;

  private static final String UNTOUCHED = " Nothing was changed.";

  private RestoredKiosk() {}

  /// @param file the backup
  /// @param key of the operator
  /// @param data a folder that is new or empty, or that a restore has left unfinished
  /// @throws BackupRefused if the backup cannot be restored; then nothing was changed
  /// @throws FolderRefused if the folder cannot be used, or the backup cannot be restored and all
  ///   that was changed is that the remains of an earlier restore are gone
  /// @throws cubby.core.journal.JournalFailure if there is no room, for instance; then nothing was
  ///   changed
  public static Reply restore(Path file, OperatorSecret key, Path data) {
    return restore(file, key, data, InstantSource.system(), _ -> {});
  }

  /// @param reached told after each step that a power cut may follow
  static Reply restore(
      Path file, OperatorSecret key, Path data, InstantSource wall, Consumer<String> reached) {
    var backup = SealedBackup.find(file, key, wall.instant());
    try (var folder = RestoringFolder.begin(data, reached)) {
      try {
        backup.extractInto(folder);
        var known = openEpoch(folder, backup.label(), wall);
        folder.complete();
        return new Reply.Done(report(data, backup.label(), known));
      } catch (IOException e) {
        takeBack(folder, e);
        throw inTruth(
            folder,
            new BackupRefused(
                "%s cannot be written (%s). Make room there, or name another folder."
                    .formatted(data, e.getMessage()),
                e));
      } catch (RuntimeException e) {
        takeBack(folder, e);
        throw inTruth(folder, e);
      }
    }
  }

  private static Ledger openEpoch(RestoringFolder folder, BackupLabel label, InstantSource wall)
      throws IOException {
    var kiosk = folder.asKiosk(new SecureRandom());
    Ledger known;
    try (var journal =
        SqliteJournal.open(kiosk.journalFile(), kiosk.secrets(), kiosk.signingKey())) {
      requireWhatItSays(journal, kiosk, label);
      folder.reached("journal verified");
      var recovered = journal.recover();
      var clock = new RunningClock(wall, RealMachine.MONOTONIC, recovered.lastSeen());
      var replies = new ArrayList<Reply>();
      known =
          IdleKiosk.handle(
              new Command.Restore(label.made(), untold(journal)),
              IdleKiosk.planOf(journal),
              kiosk,
              journal,
              clock,
              recovered,
              replies::add);
      if (!(replies.getFirst() instanceof Reply.Done)) {
        throw new IllegalStateException("a kiosk that does not run can be restored");
      }
    }
    folder.reached("epoch opened");
    new PhotoVault(kiosk.path(), kiosk.secrets().photoSealer())
        .eraseAllBut(known.photos().kept().keySet());
    folder.reached("photos erased");
    return known;
  }

  /// What was sealed is what the kiosk wrote, as far as that can be told by what is in it.
  private static void requireWhatItSays(
      SqliteJournal journal, DataFolder kiosk, BackupLabel label) {
    var verdict = journal.verify();
    if (verdict instanceof Verdict.Broken(_, var why)) {
      throw new BackupRefused(
          "The journal in the backup is not as the kiosk wrote it: %s Take another backup."
              .formatted(why));
    }
    if (!journal.kioskId().equals(label.kioskId())
        || !journal.head().equals(label.head())
        || !kiosk.signingKey().fingerprint().equals(label.fingerprint())) {
      throw new BackupRefused(
          "The backup says of itself what is not so: it holds the journal of %s up to row %d. Take another."
              .formatted(journal.kioskId(), journal.head().sequence()));
    }
  }

  /// The notices waiting that tell a code.
  private static List<NoticeId> untold(SqliteJournal journal) {
    var untold = new ArrayList<NoticeId>();
    var position = 0L;
    while (true) {
      var queued = journal.queued(position, NOTICES_AT_ONCE);
      if (queued.isEmpty()) {
        return untold;
      }
      queued.stream()
          .filter(each -> each.notice().filter(Notice::tellsACode).isPresent())
          .map(QueuedNotice::id)
          .forEach(untold::add);
      position = queued.getLast().position();
    }
  }

  /// Whoever refuses a backup or a journal knows nothing of what was in the folder before.
  private static RuntimeException inTruth(RestoringFolder folder, RuntimeException why) {
    var sentence = String.valueOf(why.getMessage());
    if (!folder.hadRemains() || !sentence.contains(UNTOUCHED)) {
      return why;
    }
    return new FolderRefused(
        "%s What an earlier restore had left unfinished in %s is deleted; nothing else was changed."
            .formatted(sentence.replace(UNTOUCHED, ""), folder.path()),
        why);
  }

  private static void takeBack(RestoringFolder folder, Exception why) {
    try {
      folder.discard();
    } catch (IOException e) {
      why.addSuppressed(e);
      throw new FolderRefused(
          "The restore failed (%s), and what it made in %s cannot be deleted (%s): restore into it once more, which begins anew."
              .formatted(why.getMessage(), folder.path(), e),
          why);
    }
  }

  private static String report(Path data, BackupLabel label, Ledger known) {
    var inside =
        known.compartments().values().stream()
            .filter(record -> record.state().stored().isPresent())
            .count();
    return """
    Kiosk %s is restored in %s, as it was at %s, and a new epoch has begun.
    Compare the fingerprint of its key with the one that was published:
      %s
    No code of before is good. %d compartments wait for a technician to look into them; by the record a
    parcel is in %d. Whoever it waits for is sent a new code once it was seen.
    Nobody may sign in before 'cubby person confirm' (%d people; 'cubby person list').\
    """
        .formatted(
            label.kioskId(),
            data,
            label.made(),
            label.fingerprint(),
            known.compartments().size(),
            inside,
            known.people().suspended().size());
  }
}
