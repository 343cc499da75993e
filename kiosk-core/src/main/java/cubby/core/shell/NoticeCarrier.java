package cubby.core.shell;

import cubby.core.notice.OpenedNotice;
import java.io.IOException;

/// Takes notices out of the box: as mail, or as files where no mail is configured. Called by one
/// thread, the notice desk's, which may wait for it.
@FunctionalInterface
public interface NoticeCarrier {
  /// Hands a notice over. The same notice may come again after a power cut; it must not be
  /// delivered twice where that can be avoided.
  ///
  /// @throws IOException if nothing can be handed over by its way at present; it will be brought
  ///   again. Its message is for the log: nobody's address in it
  Delivery carry(OpenedNotice notice) throws IOException;

  /// The way that this notice goes, the same object for the same way. One that is closed holds up
  /// what goes by it, and nothing else.
  default NoticeCarrier way(OpenedNotice notice) {
    return this;
  }
}
