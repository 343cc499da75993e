package cubby.app.kiosk;

import static java.util.stream.Collectors.joining;

import cubby.app.config.CabinetConfig;
import cubby.app.config.MachineCheck;
import cubby.app.config.MailCheck;
import cubby.app.config.UsbLines;
import cubby.app.glass.FullScreen;
import cubby.app.service.RunFile;
import cubby.app.vigil.Part;
import cubby.app.vigil.Stacks;
import cubby.app.vigil.Supervisor;
import cubby.app.vigil.Watchdog;
import cubby.core.effect.Reply;
import cubby.core.journal.JournalFailure;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.Touch;
import cubby.core.secret.FolderRefused;
import cubby.core.secret.HeldFolder;
import cubby.core.secret.KeyFailure;
import cubby.core.shell.NoticeCarrier;
import cubby.core.speech.Announcer;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Utterance;
import cubby.hal.program.ProgramPath;
import cubby.link.file.NoticeFiles;
import cubby.link.letter.LetterWriter;
import cubby.link.mail.SmtpCarrier;
import cubby.link.sms.ByContact;
import cubby.link.sms.WebhookCarrier;
import java.nio.file.Path;
import java.security.SecureRandom;
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

/// `./cubby run`: a kiosk on real lines, full screen, until it is told to stop. It notes how it
/// ends, and comes up in [ServiceMode] when it may not work.
public final class RunningKiosk {

  private static final Logger LOG = LoggerFactory.getLogger(RunningKiosk.class);

  /// Whoever stands before a kiosk that has just stopped by itself reads why nothing happens; then
  /// the process ends, and whatever keeps it running may start it again.
  private static final Duration OUT_OF_SERVICE_SHOWN = Duration.ofSeconds(20);

  /// The same as for any other fault of the program: whatever keeps it running starts it again.
  private static final int STUCK = 70;

  /// A disk that takes longer is stuck itself.
  private static final Duration NOTED_WITHIN = Duration.ofSeconds(2);

  /// The same as the unit for systemd gives it. A migration of a long journal on a slow disk takes
  /// minutes.
  private static final Duration STARTED_WITHIN = Duration.ofMinutes(10);

  /// The first screen comes before the rest: done at the same time, the two take as long, and
  /// people wait for it. A display that is slower is not waited for.
  private static final Duration PAINTED_WITHIN = Duration.ofSeconds(3);

  /// Buses that are well end within six seconds, and others are not waited for.
  private static final Duration SWITCHED_OFF_WITHIN = Duration.ofSeconds(8);

  private final CabinetConfig config;
  private final HeldFolder folder;
  private final RunFile runs;
  private final Supervisor supervisor;
  private final Watchdog watchdog;
  private final ArrayBlockingQueue<Throwable> stopped = new ArrayBlockingQueue<>(1);
  private final AtomicReference<@Nullable PoweredKiosk> kiosk = new AtomicReference<>();
  private final AtomicReference<Speaker> speaker = new AtomicReference<>(Speaker.NONE);
  private final AtomicReference<@Nullable FullScreen> glass = new AtomicReference<>();
  private boolean closed;

  private RunningKiosk(CabinetConfig config, HeldFolder folder) {
    this.config = config;
    this.folder = folder;
    this.runs = RunFile.in(folder.path());
    this.supervisor = Supervisor.of(System.getenv(), ProcessHandle.current().pid());
    this.watchdog = new Watchdog(RealMachine.MONOTONIC, supervisor, this::stuck);
  }

  /// Blocks until the kiosk has stopped. At SIGTERM or Ctrl-C it stops in order, and the process
  /// ends with 0; when this thread is interrupted it does the same, and this returns. When the
  /// kiosk stops by itself, the screen says that it is out of service before this throws. When a
  /// part of it is stuck, the process ends with 70.
  ///
  /// @param started told once the kiosk runs
  /// @throws cubby.core.secret.FolderRefused if there is no kiosk in the folder, or it runs already
  /// @throws JournalFailure if the journal cannot be opened, or fails later
  public static Reply run(CabinetConfig config, Path data, Runnable started) {
    try (var folder = HeldFolder.take(data)) {
      return new RunningKiosk(config, folder).run(started);
    }
  }

  private Reply run(Runnable started) {
    var aborts = runs.begin();
    var atSignal = new Thread(this::end, "kiosk-end");
    Runtime.getRuntime().addShutdownHook(atSignal);
    try {
      watchdog.warnOfImpatience(PoweredKiosk.UNWRITTEN_AT_MOST);
      watchStart();
      watchdog.start();
      openGlass(aborts.isPresent());
      if (aborts.isPresent()) {
        serve(ServiceMode.afterAborts(folder, runs, aborts.get(), config));
      }
      var running = start();
      kiosk.set(running);
      watchdog.over(Stream.concat(glassPart(), running.parts().stream()).toList());
      LOG.info("Kiosk {} runs, on {}", config.profile().id(), folder.path());
      warn();
      started.run();
      var why = stopped.take();
      watchdog.close();
      note(why);
      kiosk.set(null);
      running.cutPower();
      leaveOutOfService();
      if (why instanceof JournalFailure failure) {
        throw failure;
      }
      throw new IllegalStateException("the kiosk has stopped by itself", why);
    } catch (InterruptedException _) {
      watchdog.close();
      closeKiosk();
      endInOrder();
      Thread.currentThread().interrupt();
      return new Reply.Refused("The kiosk was interrupted.");
    } catch (RuntimeException | Error e) {
      note(e);
      throw e;
    } finally {
      watchdog.close();
      supervisor.stopping();
      forget(atSignal);
    }
  }

  /// What the program is to blame for counts against it. A disk that is full or broken, a folder
  /// that cannot be used and a key are not: they are tried again, for ever.
  private void note(Throwable why) {
    if (why instanceof JournalFailure
        || why instanceof FolderRefused
        || why instanceof KeyFailure) {
      runs.ended();
    } else {
      runs.faulty(why.toString());
    }
  }

  /// @param besides whether there is work to do for a kiosk that nobody can see
  private void openGlass(boolean besides) throws InterruptedException {
    try {
      var its = FullScreen.open(config, this::touched, stopped::offer);
      glass.set(its);
      its.show(withoutKiosk(new ScreenModel.Starting()));
      watchStart();
      its.awaitPainted(PAINTED_WITHIN);
      if (besides) {
        its.await();
      }
    } catch (RuntimeException e) {
      if (!besides) {
        throw e;
      }
      LOG.error("The screen cannot be opened", e);
    }
  }

  /// From now on until [#run] has what moves by itself: this thread is to be through in time.
  private void watchStart() {
    var start = Part.within(STARTED_WITHIN, "the start", Thread.currentThread().getName());
    watchdog.over(Stream.concat(glassPart(), Stream.of(start)).toList());
  }

  private Stream<Part> glassPart() {
    var its = glass.get();
    return its == null
        ? Stream.of()
        : Stream.of(
            new Part(
                "the screen", "JavaFX Application Thread", its::turns, PoweredKiosk.STILL_AT_MOST));
  }

  private void touched(Touch touch) {
    if (touch instanceof Touch.Taken) {
      speaker.get().say(Utterance.KEY);
      return;
    }
    var running = kiosk.get();
    if (running != null) {
      running.touch(touch);
    }
  }

  /// Returns once the kiosk may work. That may take for ever.
  private void serve(ServiceMode mode) throws InterruptedException {
    showOutOfService();
    supervisor.ready("Service mode");
    watchdog.over(glassPart().toList());
    mode.await();
    watchStart();
  }

  /// A disk that is full is no reason for a blank screen: it is tried again at the next start (X2).
  private PoweredKiosk start() throws InterruptedException {
    var carrier = carrier(config);
    var screens = screens();
    while (true) {
      try {
        return PoweredKiosk.start(
            config,
            folder.open(new SecureRandom()),
            RealCameras.of(config),
            carrier,
            screens,
            stopped::offer);
      } catch (KeyFailure e) {
        serve(ServiceMode.withoutKey(folder, e));
      } catch (JournalFailure e) {
        note(e);
        leaveOutOfService();
        throw e;
      }
    }
  }

  private void show(Screen screen) {
    if (!(screen.model() instanceof ScreenModel.Starting)) {
      supervisor.ready("Ready for people");
    }
    var its = glass.get();
    if (its != null) {
      its.show(screen);
    }
  }

  private void showOutOfService() {
    supervisor.status("Out of service");
    var its = glass.get();
    if (its != null) {
      its.show(withoutKiosk(new ScreenModel.OutOfService()));
    }
  }

  /// For as long as somebody needs to read it, unless this thread is interrupted.
  private void leaveOutOfService() {
    showOutOfService();
    try {
      Thread.sleep(OUT_OF_SERVICE_SHOWN);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void warn() {
    UsbLines.unsteady(config).forEach(LOG::warn);
    MachineCheck.missing(config.peripherals(), ProgramPath.ofEnvironment())
        .forEach(sentence -> LOG.warn("Missing on this machine: {}", sentence));
    Stream.concat(
            MailCheck.missing(config.mail()).stream(),
            MailCheck.missingForSms(config.sms()).stream())
        .forEach(sentence -> LOG.warn("Missing on this machine: {}", sentence));
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
  private Consumer<Screen> screens() {
    Consumer<Screen> shown = this::show;
    var its = RealSpeaker.of(config);
    its.ifPresent(speaker::set);
    return its.map(speaker ->
            shown.andThen(new Announcer(config.cabinet(), config.peripherals().pad(), speaker)))
        .orElse(shown);
  }

  /// What is shown while no kiosk is there to say what to show.
  private Screen withoutKiosk(ScreenModel model) {
    return new Screen(0, config.profile().language(), model, false, List.of());
  }

  /// Called by the watchdog: the whole program is given up, into the safe state. Nothing here waits
  /// for anything that may be stuck, too.
  private void stuck(List<Part> parts) {
    var names = parts.stream().map(Part::name).collect(joining(", "));
    LOG.error(
        "Stuck: {}. The kiosk is ended.{}{}", names, System.lineSeparator(), Stacks.of(parts));
    showOutOfService();
    within(NOTED_WITHIN, "kiosk-note", () -> runs.faulty(names + " was stuck"));
    var running = kiosk.get();
    if (running != null) {
      within(SWITCHED_OFF_WITHIN, "kiosk-safe", running::switchOff);
    }
    Runtime.getRuntime().halt(STUCK);
  }

  private static void within(Duration most, String thread, Runnable work) {
    try {
      Thread.ofPlatform().name(thread).daemon().start(work).join(most);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Only a shutdown hook hears a signal, and only halting gives the process an exit code of its
  /// own from there.
  private void end() {
    watchdog.close();
    supervisor.stopping();
    try {
      closeKiosk();
      if (watchdog.starves()) {
        runs.faulty("the service manager saw no sign of life");
        Runtime.getRuntime().halt(STUCK);
      }
      endInOrder();
      Runtime.getRuntime().halt(0);
    } catch (RuntimeException e) {
      LOG.error("The kiosk has not stopped in order", e);
    }
  }

  /// Once: whoever comes second waits for it. Until it is through, [#stuck] can still turn the
  /// latches off.
  private synchronized void closeKiosk() {
    var running = kiosk.get();
    if (running != null && !closed) {
      closed = true;
      running.close();
    }
  }

  private void endInOrder() {
    runs.ended();
    LOG.info("The kiosk has stopped in order");
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
