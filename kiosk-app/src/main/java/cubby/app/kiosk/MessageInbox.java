package cubby.app.kiosk;

import cubby.core.effect.Reply;
import cubby.link.message.DropFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the folder `inbox` in a data folder while its kiosk runs. Owns the thread `inbox`.
final class MessageInbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MessageInbox.class);

  static final String NAME = "inbox";

  /// Listing a folder costs nothing, and nobody waits for a file to be taken in.
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private static final int TIDY_EVERY = 1800;

  private static final Duration JOIN_WITHIN = Duration.ofSeconds(10);

  private final DropFolder folder;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  private MessageInbox(DropFolder folder) {
    this.folder = folder;
    this.thread = Thread.ofPlatform().name(NAME).daemon().unstarted(this::watch);
  }

  /// @param kiosk answers a message; empty if there is no answer just now
  static MessageInbox open(Path data, Function<String, Optional<Reply>> kiosk) {
    var inbox = new MessageInbox(new DropFolder(data.resolve(NAME), kiosk, InstantSource.system()));
    inbox.thread.start();
    return inbox;
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(JOIN_WITHIN);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try {
      var wasRead = true;
      for (int round = 0; !closing.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS); round++) {
        wasRead = look(round % TIDY_EVERY == 0, wasRead);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Told once, until it can be read again.
  private boolean look(boolean tidy, boolean wasRead) {
    try {
      folder.sweep();
      if (tidy) {
        folder.tidy();
      }
      return true;
    } catch (IOException e) {
      if (wasRead) {
        LOG.error("The folder for messages cannot be read", e);
      }
      return false;
    } catch (RuntimeException e) {
      LOG.error("A message failed", e);
      return true;
    }
  }
}
