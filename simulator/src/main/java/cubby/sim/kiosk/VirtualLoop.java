package cubby.sim.kiosk;

import cubby.core.effect.CommandId;
import cubby.core.effect.Reply;
import cubby.core.effect.TimerId;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.journal.Journal;
import cubby.core.kiosk.KioskState;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.screen.Screen;
import cubby.core.secret.KioskSecrets;
import cubby.core.session.BusTraffic;
import cubby.core.shell.DiskSpace;
import cubby.core.shell.NoticeOpener;
import cubby.core.shell.NoticeRounds;
import cubby.core.shell.PinDesk;
import cubby.core.shell.RunningClock;
import cubby.core.shell.ServiceDesk;
import cubby.core.shell.Shell;
import cubby.core.shell.Timers;
import cubby.core.shell.World;
import cubby.core.speech.Announcer;
import cubby.core.text.SealedText;
import cubby.core.text.Secret;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.signal.SignalEvent;
import cubby.hal.contract.sound.Speaker;
import cubby.sim.Meanwhile;
import cubby.sim.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A kiosk from power to no power, without its threads: what [cubby.core.shell.Kiosk] does in real
/// time. The loop takes what came in its order; PIN desk, notice desk and timers are alarms.
final class VirtualLoop implements Meanwhile {

  /// About what hashing a PIN takes on a small computer.
  private static final Duration PIN_TAKES = Duration.ofMillis(400);

  /// The keys of alarms that are there once.
  private enum Once {
    NOTE_TIME,
    NOTICES
  }

  private final VirtualClock clock;
  private final Alarms alarms = new Alarms();
  private final Queue<Input> inbox = new ArrayDeque<>();
  private final Shell shell;
  private final NoticeRounds notices;
  private final Announcer announcer;
  private @Nullable Screen screen;
  private @Nullable Reply reply;
  private long commands;
  private Duration rest = Duration.ZERO;

  /// Before that nothing is dealt with, the disk being slow.
  private MonotonicTime readyAt;

  /// @param banks whose events go to [#reported]
  /// @param screens told what is shown
  VirtualLoop(
      KioskBlueprint blueprint,
      Journal journal,
      KioskSecrets secrets,
      VirtualClock clock,
      VirtualWall wall,
      VirtualPost post,
      VirtualCameras cameras,
      List<LockBank> banks,
      Speaker speaker,
      DiskSpace disk,
      Consumer<Screen> screens) {
    this.clock = clock;
    readyAt = clock.now();
    var recovered = journal.recover();
    var runningClock = new RunningClock(wall, clock, recovered.lastSeen());
    cameras.eraseAllBut(recovered.ledger().photos().kept().keySet());
    shell =
        new Shell(
            blueprint.plan(),
            new World(
                journal,
                secrets,
                runningClock,
                clock,
                timers(),
                pins(secrets),
                cameras.desk(clock, alarms, inbox::add),
                service(),
                banks,
                disk,
                shown -> {
                  show(shown);
                  screens.accept(shown);
                },
                this::noticesWait),
            recovered,
            (_, given) -> reply = given);
    notices =
        new NoticeRounds(
            journal,
            new NoticeOpener(
                journal,
                secrets.codeSmith(blueprint.profile()),
                cameras.letters(() -> shell.state().ledger().photos())),
            post,
            inbox::add);
    announcer = new Announcer(blueprint.cabinet(), blueprint.pad(), speaker);
    inbox.add(new Input.Started(blueprint.wirings()));
    noticesWait();
    noteTimeLater();
  }

  private void show(Screen shown) {
    screen = shown;
    announcer.accept(shown);
  }

  private PinDesk pins(KioskSecrets secrets) {
    return new PinDesk() {
      @Override
      public void check(String check, Optional<PinHash> hash, Secret pin) {
        later(check, new Input.PinChecked(check, VirtualPins.matches(hash, pin)));
      }

      @Override
      public void checkOneTimeCode(
          String check,
          CourierNumber number,
          SealedText secret,
          Secret digits,
          Instant at,
          int after) {
        later(
            check,
            new Input.OneTimeCodeChecked(
                check, secrets.oneTimeCodes().step(number, secret, digits, at, after)));
      }

      private void later(String check, Input answer) {
        alarms.set(check, clock.now().plus(PIN_TAKES), () -> inbox.add(answer));
      }
    };
  }

  /// There are no buses to count on, and no disk to write to.
  private ServiceDesk service() {
    return new ServiceDesk() {
      @Override
      public List<BusTraffic> traffic() {
        return List.of();
      }

      @Override
      public void diagnose(String check) {
        inbox.add(new Input.Diagnosed(check, Optional.of("diagnosis.zip")));
      }
    };
  }

  private Timers timers() {
    return new Timers() {
      @Override
      public void start(TimerId timer, Duration after) {
        alarms.set(timer, clock.now().plus(after), () -> inbox.add(new Input.TimerExpired(timer)));
      }

      @Override
      public void stop(TimerId timer) {
        alarms.drop(timer);
      }
    };
  }

  void reported(BankEvent event) {
    inbox.add(new Input.FromBank(event));
  }

  void signalled(SignalEvent event) {
    inbox.add(new Input.FromSignal(event));
  }

  /// Something reaches the kiosk and is dealt with at once.
  void receive(Input input) {
    inbox.add(input);
    step();
  }

  /// How long it rests after each thing that it has dealt with.
  void rest(Duration after) {
    rest = after;
  }

  Reply ask(Command command) {
    reply = null;
    var usual = rest;
    rest = Duration.ZERO;
    readyAt = clock.now();
    receive(new Input.Commanded(new CommandId(Long.toString(++commands)), command));
    rest = usual;
    if (reply == null) {
      throw new IllegalStateException("no answer to " + command.getClass().getSimpleName());
    }
    return reply;
  }

  /// Empty until the kiosk has shown one.
  Optional<Screen> screen() {
    return Optional.ofNullable(screen);
  }

  KioskState state() {
    return shell.state();
  }

  @Override
  public Optional<MonotonicTime> nextAt() {
    return inbox.isEmpty()
        ? alarms.nextAt()
        : Optional.of(alarms.nextAt().map(readyAt::orEarlier).orElse(readyAt));
  }

  @Override
  public void step() {
    handleAll();
    for (var due = alarms.takeDue(clock.now());
        due.isPresent();
        due = alarms.takeDue(clock.now())) {
      due.get().run();
      handleAll();
    }
  }

  private void handleAll() {
    while (!inbox.isEmpty() && !readyAt.isAfter(clock.now())) {
      shell.handle(inbox.remove());
      readyAt = clock.now().plus(rest);
      noteTimeLater();
    }
  }

  private void noteTimeLater() {
    alarms.set(
        Once.NOTE_TIME,
        clock.now().plus(shell.untilTimeIsNoted()),
        () -> {
          shell.noteTime();
          noteTimeLater();
        });
  }

  private void noticesWait() {
    carryAt(clock.now());
  }

  private void carryAt(MonotonicTime at) {
    alarms.set(Once.NOTICES, at, () -> carryAt(clock.now().plus(notices.go(clock.now()))));
  }
}
