package cubby.app.kiosk;

import cubby.app.config.CabinetConfig;
import cubby.app.config.MachineCheck;
import cubby.app.config.MailCheck;
import cubby.app.config.UsbLines;
import cubby.app.glass.FullScreen;
import cubby.core.effect.Reply;
import cubby.core.journal.JournalFailure;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.shell.NoticeCarrier;
import cubby.core.speech.Announcer;
import cubby.hal.program.ProgramPath;
import cubby.link.file.NoticeFiles;
import cubby.link.letter.LetterWriter;
import cubby.link.mail.SmtpCarrier;
import cubby.link.sms.ByContact;
import cubby.link.sms.WebhookCarrier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `./cubby run`: a kiosk on real lines, full screen, until it is told to stop.
public final class RunningKiosk {

  private static final Logger LOG = LoggerFactory.getLogger(RunningKiosk.class);

  /// Whoever stands before a kiosk that has just stopped by itself reads why nothing happens; then
  /// the process ends, and whatever keeps it running may start it again.
  private static final Duration OUT_OF_SERVICE_SHOWN = Duration.ofSeconds(20);

  private RunningKiosk() {}

  /// Blocks until the kiosk has stopped. At SIGTERM or Ctrl-C it stops in order, and the process
  /// ends with 0. When it stops by itself, the screen says that it is out of service before this
  /// throws.
  ///
  /// @param started told once the kiosk runs
  /// @throws cubby.core.secret.FolderRefused if there is no kiosk in the folder, or it runs already
  /// @throws JournalFailure if the journal cannot be opened, or fails later
  public static Reply run(CabinetConfig config, Path data, Runnable started) {
    var stopped = new ArrayBlockingQueue<Throwable>(1);
    var kiosk = new AtomicReference<@Nullable PoweredKiosk>();
    var carrier = carrier(config);
    try {
      var glass =
          FullScreen.open(
              config,
              touch -> {
                var running = kiosk.get();
                if (running != null) {
                  running.touch(touch);
                }
              },
              stopped::offer);
      var running = start(config, data, carrier, screens(config, glass::show), stopped::offer);
      kiosk.set(running);
      var atSignal = new Thread(() -> end(running), "kiosk-end");
      Runtime.getRuntime().addShutdownHook(atSignal);
      LOG.info("Kiosk {} runs, on {}", config.profile().id(), data);
      UsbLines.unsteady(config).forEach(LOG::warn);
      MachineCheck.missing(config.peripherals(), ProgramPath.ofEnvironment())
          .forEach(sentence -> LOG.warn("Missing on this machine: {}", sentence));
      Stream.concat(
              MailCheck.missing(config.mail()).stream(),
              MailCheck.missingForSms(config.sms()).stream())
          .forEach(sentence -> LOG.warn("Missing on this machine: {}", sentence));
      started.run();
      var why = stopped.take();
      forget(atSignal);
      kiosk.set(null);
      running.cutPower();
      glass.show(outOfService(config));
      Thread.sleep(OUT_OF_SERVICE_SHOWN);
      if (why instanceof JournalFailure failure) {
        throw failure;
      }
      throw new IllegalStateException("the kiosk has stopped by itself", why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Refused("The kiosk was interrupted.");
    }
  }

  /// A disk that is full is no reason for a blank screen: it is tried again at the next start (X2).
  private static PoweredKiosk start(
      CabinetConfig config,
      Path data,
      NoticeCarrier carrier,
      Consumer<Screen> screens,
      Consumer<Throwable> stopped)
      throws InterruptedException {
    try {
      return PoweredKiosk.start(config, data, RealCameras.of(config), carrier, screens, stopped);
    } catch (JournalFailure e) {
      screens.accept(outOfService(config));
      Thread.sleep(OUT_OF_SERVICE_SHOWN);
      throw e;
    }
  }

  /// By mail, or as files where none is configured; to telephones by a gateway, if there is one.
  private static NoticeCarrier carrier(CabinetConfig config) {
    var writer = new LetterWriter(config.profile(), ZoneId.systemDefault());
    var letters =
        config
            .mail()
            .<NoticeCarrier>map(
                mail -> new SmtpCarrier(mail, writer, config.profile(), InstantSource.system()))
            .orElseGet(() -> new NoticeFiles(config.notices(), writer, InstantSource.system()));
    return config
        .sms()
        .<NoticeCarrier>map(sms ->
            new ByContact(
                new WebhookCarrier(sms, config.profile(), ZoneId.systemDefault()), letters))
        .orElse(letters);
  }

  /// Shown, and said where there is a speaker. It ends with the process.
  private static Consumer<Screen> screens(CabinetConfig config, Consumer<Screen> shown) {
    return RealSpeaker.of(config)
        .map(speaker -> shown.andThen(new Announcer(config.cabinet(), speaker)))
        .orElse(shown);
  }

  private static Screen outOfService(CabinetConfig config) {
    return new Screen(
        0, config.profile().language(), new ScreenModel.OutOfService(), false, List.of());
  }

  /// Only a shutdown hook hears a signal, and only halting gives the process an exit code of its
  /// own from there.
  private static void end(PoweredKiosk kiosk) {
    try {
      kiosk.close();
      LOG.info("The kiosk has stopped in order");
      Runtime.getRuntime().halt(0);
    } catch (RuntimeException e) {
      LOG.error("The kiosk has not stopped in order", e);
    }
  }

  /// A kiosk that has stopped by itself does not end with 0.
  private static void forget(Thread atSignal) {
    try {
      Runtime.getRuntime().removeShutdownHook(atSignal);
    } catch (IllegalStateException _) {
      LOG.debug("The signal to stop came at the same time");
    }
  }
}
