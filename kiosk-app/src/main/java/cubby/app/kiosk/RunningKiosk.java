package cubby.app.kiosk;

import cubby.app.config.CabinetConfig;
import cubby.app.glass.FullScreen;
import cubby.core.effect.Reply;
import cubby.core.journal.JournalFailure;
import cubby.link.file.NoticeFiles;
import cubby.link.letter.LetterWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// `./cubby run`: a kiosk on real lines, full screen, until it is told to stop.
public final class RunningKiosk {

  private RunningKiosk() {}

  /// Blocks until the kiosk has stopped. At SIGTERM or Ctrl-C it stops in order, and the process
  /// ends with 0.
  ///
  /// @throws cubby.core.secret.FolderRefused if there is no kiosk in the folder, or it runs already
  /// @throws JournalFailure if the journal cannot be opened, or fails later
  public static Reply run(CabinetConfig config, Path data) {
    var stopped = new ArrayBlockingQueue<Throwable>(1);
    var kiosk = new AtomicReference<@Nullable PoweredKiosk>();
    var carrier =
        new NoticeFiles(
            config.notices(), new LetterWriter(config.profile()), InstantSource.system());
    try (var glass =
        FullScreen.open(
            config,
            touch -> {
              var running = kiosk.get();
              if (running != null) {
                running.touch(touch);
              }
            })) {
      var running = PoweredKiosk.start(config, data, carrier, glass::show, stopped::offer);
      kiosk.set(running);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running), "kiosk-end"));
      var why = stopped.take();
      running.cutPower();
      if (why instanceof JournalFailure failure) {
        throw failure;
      }
      throw new IllegalStateException("the kiosk has stopped by itself", why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Refused("The kiosk was interrupted.");
    }
  }

  /// Only a shutdown hook hears a signal, and only halting gives the process an exit code of its
  /// own from there.
  private static void end(PoweredKiosk kiosk) {
    kiosk.close();
    Runtime.getRuntime().halt(0);
  }
}
