package cubby.core.shell;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.Wiring;
import cubby.core.effect.CommandId;
import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.journal.Journal;
import cubby.core.kiosk.KioskPlan;
import cubby.core.kiosk.KioskState;
import cubby.core.kiosk.Ledger;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.core.secret.KioskSecrets;
import cubby.core.session.BusTraffic;
import cubby.core.text.SealedText;
import cubby.core.text.Secret;
import cubby.core.time.Stamp;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.camera.Camera;
import cubby.hal.contract.signal.SignalEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A kiosk at work in real time: the loop's thread `kiosk-loop` around a [Shell], with timers, and
/// desks for PINs, photos, diagnoses and notices. Its methods may be called from any thread.
public final class Kiosk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);

  /// How long the loop may take to end: a commit on a slow disk.
  private static final Duration JOIN_WITHIN = Duration.ofSeconds(10);

  /// How long the loop may rest: whoever looks whether it is stuck need not wait for more.
  private static final Duration TURN_EVERY = Duration.ofSeconds(5);

  private final KioskSecrets secrets;
  private final KioskClock clock;
  private final Journal journal;
  private final TouchReader touches;
  private final Consumer<Throwable> stopped;
  private final Inbox inbox = new Inbox();
  private final ScheduledExecutorService scheduler;
  private final ExecutorService pinDesk;
  private final ExecutorService cameraDesk;
  private final ExecutorService diagnosisDesk;
  private final NoticeDesk notices;
  private final BankOpener.OpenBanks banks;
  private final Thread loop;
  private final ConcurrentHashMap<CommandId, CompletableFuture<Reply>> asked =
      new ConcurrentHashMap<>();
  private final AtomicLong commands = new AtomicLong();
  private final AtomicLong turns = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();
  private volatile KioskState state;

  /// On the loop's thread: something was queued since the notice desk was woken.
  private boolean noticesQueued;

  private volatile boolean stopping;
  private volatile boolean ended;

  /// What a kiosk is given to work with.
  ///
  /// @param wirings how each compartment is connected, by the configuration
  /// @param journal owned by the kiosk from now on
  /// @param photos where photos are kept
  /// @param disk on which the journal is
  /// @param inspector knows the machine
  /// @param screens shown every screen, on the loop's thread
  /// @param stopped told if the kiosk has stopped by itself, and why; nothing opens any more
  public record Means(
      KioskPlan plan,
      SortedMap<CompartmentId, Wiring> wirings,
      Journal journal,
      KioskSecrets secrets,
      BankOpener banks,
      List<Camera> cameras,
      PhotoVault photos,
      DiskSpace disk,
      Inspector inspector,
      NoticeCarrier carrier,
      Consumer<Screen> screens,
      Consumer<Throwable> stopped) {}

  /// Who knows the machine that the kiosk runs on.
  public interface Inspector {
    /// What the buses have counted so far. Called on the loop's thread.
    List<BusTraffic> traffic();

    /// Writes a diagnosis, which may take minutes, and tells where it is; empty if it could not be
    /// written. Called on the thread `diagnosis-desk`.
    Optional<String> diagnose();
  }

  private Kiosk(Means means, Machine machine) {
    this.secrets = means.secrets();
    this.journal = means.journal();
    this.touches = new TouchReader(secrets);
    this.stopped = means.stopped();
    this.scheduler = timers(machine);
    this.pinDesk =
        new ScheduledThreadPoolExecutor(1, work -> machine.threads().make("pin-desk", work));
    this.cameraDesk =
        new ScheduledThreadPoolExecutor(1, work -> machine.threads().make("camera-desk", work));
    this.diagnosisDesk =
        new ScheduledThreadPoolExecutor(1, work -> machine.threads().make("diagnosis-desk", work));
    this.notices =
        new NoticeDesk(
            new NoticeRounds(
                journal,
                new NoticeOpener(
                    journal,
                    secrets.codeSmith(means.plan().profile()),
                    new VaultPhotos(means.photos(), () -> state().ledger().photos())),
                means.carrier(),
                inbox::put),
            machine.monotonic(),
            machine.threads());
    var recovered = journal.recover();
    eraseStrayPhotos(means.photos(), recovered.ledger());
    this.banks = means.banks().open(this::reported);
    this.clock = new RunningClock(machine.wall(), machine.monotonic(), recovered.lastSeen());
    var world =
        new World(
            journal,
            secrets,
            clock,
            machine.monotonic(),
            new ScheduledTimers(scheduler, timer -> inbox.put(new Input.TimerExpired(timer))),
            desk(),
            new CameraDesk(
                means.cameras(), means.photos(), cameraDesk, machine.monotonic(), inbox::put),
            serviceDesk(means.inspector()),
            banks.banks(),
            means.disk(),
            means.screens(),
            () -> noticesQueued = true);
    var shell = new Shell(means.plan(), world, recovered, this::answer);
    this.state = shell.state();
    this.loop = machine.threads().make("kiosk-loop", () -> run(shell, means.wirings()));
  }

  /// Of the photos that were never recorded, nobody knows why they are there.
  private static void eraseStrayPhotos(PhotoVault photos, Ledger ledger) {
    try {
      photos.eraseAllBut(ledger.photos().kept().keySet());
    } catch (IOException e) {
      LOG.warn("Photos that were never recorded could not be erased", e);
    }
  }

  /// Timers are stopped far more often than they expire: what is stopped is forgotten at once.
  private static ScheduledExecutorService timers(Machine machine) {
    var scheduler =
        new ScheduledThreadPoolExecutor(1, work -> machine.threads().make("kiosk-timers", work));
    scheduler.setRemoveOnCancelPolicy(true);
    return scheduler;
  }

  public static Kiosk start(Means means, Machine machine) {
    var kiosk = new Kiosk(means, machine);
    kiosk.loop.start();
    kiosk.notices.start();
    return kiosk;
  }

  /// Somebody has touched the screen, or its scanner has read something. Dropped if the kiosk is
  /// far behind, as if the glass had not been touched.
  public void touch(Touch touch) {
    if (!inbox.offer(touches.read(touch))) {
      LOG.warn("The kiosk is far behind; a touch was dropped.");
    }
  }

  /// Asks something of the kiosk from outside its screen. The answer fails if the kiosk stops
  /// before it has given one.
  public CompletableFuture<Reply> ask(Command command) {
    var id = new CommandId(Long.toString(commands.incrementAndGet()));
    var reply = new CompletableFuture<Reply>();
    asked.put(id, reply);
    if (!inbox.offer(new Input.Commanded(id, command))) {
      asked.remove(id);
      reply.complete(new Reply.Refused("The kiosk is far behind: nothing was done. Try again."));
    } else if (ended) {
      answerNobody();
    }
    return reply;
  }

  public KioskSecrets secrets() {
    return secrets;
  }

  /// As of its last decision.
  public KioskState state() {
    return state;
  }

  /// What time it is, and whether that is to be believed. Any thread.
  public Stamp now() {
    return clock.now();
  }

  /// How many turns the loop has made, each within some seconds of the one before.
  public long turns() {
    return turns.get();
  }

  /// How often something was made durable, each time within a minute or so of the one before.
  public long writes() {
    return writes.get();
  }

  /// The journal, for those of its methods that any thread may call.
  public Journal journal() {
    return journal;
  }

  private void run(Shell shell, SortedMap<CompartmentId, Wiring> wirings) {
    try {
      handle(shell, new Input.Started(wirings));
      while (!stopping) {
        var input = inbox.take(rest(shell).toMillis(), TimeUnit.MILLISECONDS);
        if (input != null) {
          handle(shell, input);
        } else if (shell.untilTimeIsNoted().isZero()) {
          shell.noteTime();
        }
        writes.set(shell.writes());
        turns.incrementAndGet();
      }
      shell.noteTime();
    } catch (InterruptedException e) {
      LOG.debug("The loop was interrupted.", e);
    } catch (RuntimeException | Error e) {
      LOG.error("The kiosk has stopped: nothing opens any more.", e);
      stopped.accept(e);
    } finally {
      ended = true;
      answerNobody();
    }
  }

  private static Duration rest(Shell shell) {
    var untilNoted = shell.untilTimeIsNoted();
    return untilNoted.compareTo(TURN_EVERY) < 0 ? untilNoted : TURN_EVERY;
  }

  /// Whoever carries notices sees the state that they follow from.
  private void handle(Shell shell, Input input) {
    shell.handle(input);
    state = shell.state();
    if (noticesQueued) {
      noticesQueued = false;
      notices.wake();
    }
  }

  /// Whoever still waits for an answer gets none.
  private void answerNobody() {
    var over = new IllegalStateException("the kiosk has stopped");
    asked.values().forEach(waiting -> waiting.completeExceptionally(over));
  }

  private void reported(BankEvent event) {
    switch (event) {
      case BankEvent.Lost(var bank, var trouble, _) ->
          LOG.warn("Bank {} is out of touch: {}", bank, trouble.detail());
      case BankEvent.Connected(var bank, _, _) -> LOG.info("Bank {} answers.", bank);
      case BankEvent.Changed _,
          BankEvent.PulseSettled _,
          BankEvent.ReadAnswered _,
          BankEvent.ReadFailed _ -> {}
    }
    inbox.put(new Input.FromBank(event));
  }

  private ServiceDesk serviceDesk(Inspector inspector) {
    return new ServiceDesk() {
      @Override
      public List<BusTraffic> traffic() {
        return inspector.traffic();
      }

      @Override
      public void diagnose(String check) {
        diagnosisDesk.execute(() -> inbox.put(new Input.Diagnosed(check, diagnosis(inspector))));
      }
    };
  }

  /// Whoever waits for it must not wait for ever.
  private static Optional<String> diagnosis(Inspector inspector) {
    try {
      return inspector.diagnose();
    } catch (RuntimeException e) {
      LOG.error("A diagnosis could not be made", e);
      return Optional.empty();
    }
  }

  private PinDesk desk() {
    return new PinDesk() {
      @Override
      public void check(String check, Optional<PinHash> hash, Secret pin) {
        pinDesk.execute(() -> inbox.put(new Input.PinChecked(check, matches(hash, pin))));
      }

      @Override
      public void checkOneTimeCode(
          String check,
          CourierNumber number,
          SealedText secret,
          Secret digits,
          Instant at,
          int after) {
        pinDesk.execute(() ->
            inbox.put(
                new Input.OneTimeCodeChecked(check, step(number, secret, digits, at, after))));
      }
    };
  }

  /// A secret that cannot be opened has no code.
  private Optional<Integer> step(
      CourierNumber number, SealedText secret, Secret digits, Instant at, int after) {
    try {
      return secrets.oneTimeCodes().step(number, secret, digits, at, after);
    } catch (RuntimeException e) {
      LOG.error("A one-time code could not be checked.", e);
      return Optional.empty();
    }
  }

  /// A cabinet's own input has changed. Any thread.
  public void signalled(SignalEvent event) {
    inbox.put(new Input.FromSignal(event));
  }

  /// A hash that cannot be read matches nothing: the person must not wait for an answer for ever.
  private boolean matches(Optional<PinHash> hash, Secret pin) {
    try {
      return secrets.pinHasher().matches(hash, pin);
    } catch (RuntimeException e) {
      LOG.error("A PIN could not be checked.", e);
      return false;
    }
  }

  private void answer(CommandId id, Reply reply) {
    var waiting = asked.remove(id);
    if (waiting != null) {
      waiting.complete(reply);
    }
  }

  /// An orderly end: what has been decided is carried out, lines and journal are closed.
  @Override
  public void close() {
    stopping = true;
    inbox.offer(new Input.Present());
    join();
    end();
    journal.close();
  }

  /// Lets go of everything at once, as a power cut would, and leaves the journal as it is.
  public void abandon() {
    stopping = true;
    loop.interrupt();
    join();
    end();
  }

  private void end() {
    banks.closing().run();
    scheduler.shutdownNow();
    pinDesk.shutdownNow();
    cameraDesk.shutdownNow();
    diagnosisDesk.shutdownNow();
    notices.close();
  }

  private void join() {
    try {
      loop.join(JOIN_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
