package cubby.app.audit;

import cubby.core.effect.Reply;
import cubby.core.journal.ChainHead;
import cubby.core.journal.audit.AuditResult;
import cubby.core.journal.sqlite.JournalAudit;
import cubby.core.secret.DataFolder;
import cubby.core.secret.SigningKey;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Checks the journal in a data folder, and changes not a byte there. It asks no running kiosk:
/// that may be part of what is to be checked.
public final class FolderAudit {

  /// More readers of one file gain nothing.
  private static final int THREADS_MAX = 4;

  private FolderAudit() {}

  /// @param key from outside, if there is one
  /// @param anchor a head that was told outside
  /// @throws cubby.core.secret.FolderRefused if there is no kiosk in the folder
  /// @throws cubby.core.secret.KeyFailure if there is no key to check with, or another one than
  ///   given
  /// @throws cubby.core.journal.JournalFailure if the journal cannot be read
  public static Reply check(Path data, Optional<OutsideKey> key, Optional<ChainHead> anchor) {
    var journal = DataFolder.journalIn(data);
    var publicKey = key.map(its -> its.of(data)).orElseGet(() -> DataFolder.readPublicKey(data));
    var result = check(journal, publicKey, anchor);
    var text = new AuditText(result, SigningKey.fingerprint(publicKey), key.isPresent());
    return result.findings().isEmpty()
        ? new Reply.Done(text.sound())
        : new Reply.Refused(text.tamperedWith());
  }

  /// The same of a file alone.
  public static AuditResult check(Path journal, PublicKey key, Optional<ChainHead> anchor) {
    try (var threads = threads()) {
      return JournalAudit.check(journal, key, anchor, threads);
    }
  }

  private static ExecutorService threads() {
    var count = new AtomicInteger();
    return Executors.newFixedThreadPool(
        Math.min(THREADS_MAX, Runtime.getRuntime().availableProcessors()),
        task -> new Thread(task, "audit-" + count.incrementAndGet()));
  }
}
