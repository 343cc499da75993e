package cubby.core.shell;

import cubby.core.notice.OpenedNotice;
import java.io.IOException;

/// Takes notices out of the box: as mail, or for now as files. Called by one thread, the notice
/// desk's, which may wait for it.
@FunctionalInterface
public interface NoticeCarrier {
  /// Hands a notice over. The same notice may come again after a power cut; it must not be
  /// delivered twice where that can be avoided.
  ///
  /// @throws IOException if it could not be handed over now; it will be brought again
  void carry(OpenedNotice notice) throws IOException;
}
