package cubby.app.benchmark;

import cubby.app.config.CabinetConfig;
import cubby.app.kiosk.SetUp;
import cubby.app.sim.SimulatedCabinet;
import cubby.core.effect.CommandId;
import cubby.core.effect.Reply;
import cubby.core.effect.TimerId;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.KioskPlan;
import cubby.core.notice.OpenedNotice;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.core.secret.DataFolder;
import cubby.core.secret.KioskSecrets;
import cubby.core.shell.Delivery;
import cubby.core.shell.DepositPhotos;
import cubby.core.shell.DiskSpace;
import cubby.core.shell.NoticeOpener;
import cubby.core.shell.NoticeRounds;
import cubby.core.shell.PhotoDesk;
import cubby.core.shell.PinDesk;
import cubby.core.shell.RunningClock;
import cubby.core.shell.ServiceDesk;
import cubby.core.shell.Shell;
import cubby.core.shell.Timers;
import cubby.core.shell.TouchReader;
import cubby.core.shell.World;
import cubby.core.text.SealedText;
import cubby.core.text.Secret;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.lockbus.LockBuses;
import cubby.sim.Meanwhile;
import cubby.sim.VirtualClock;
import cubby.sim.VirtualRun;
import cubby.sim.VirtualSite;
import cubby.sim.cabinet.LatchSettings;
import cubby.sim.cabinet.VirtualCabinet;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A kiosk in a time that passes when it is told to, on one thread: the real core, its journal in a
/// file, bus masters and drivers, with simulated boards and doors. PINs are always right.
///
/// Unlike [cubby.sim.kiosk.VirtualKiosk] it remembers nothing for whoever looks back at it, so that
/// what its memory holds is what a kiosk's memory holds.
final class RobotKiosk implements AutoCloseable {
  private static final Duration A_LITTLE_LATER = Duration.ofMinutes(10);

  private final VirtualClock clock = new VirtualClock();
  private final DataFolder folder;
  private final SqliteJournal journal;
  private final VirtualSite site;
  private final VirtualRun lines;
  private final Shell shell;
  private final NoticeRounds notices;
  private final TouchReader touches;
  private final Queue<Input> inbox = new ArrayDeque<>();
  private final Map<TimerId, MonotonicTime> timers = new HashMap<>();
  private @Nullable MonotonicTime noticesAt = clock.now();
  private @Nullable Reply reply;
  private long commands;

  /// @param data where its folder is to be
  /// @param screens shown every screen
  /// @param letters given every notice
  RobotKiosk(
      CabinetConfig config, Path data, Consumer<Screen> screens, Consumer<OpenedNotice> letters) {
    SetUp.make(config, data);
    // A moment after the set-up, which is dated by the computer's own clock.
    Instant begin = InstantSource.system().instant().plus(A_LITTLE_LATER);
    var start = clock.now();
    folder = DataFolder.open(data, new SecureRandom());
    journal = SqliteJournal.open(folder.journalFile(), folder.secrets(), folder.signingKey());
    touches = new TouchReader(folder.secrets());
    site = new VirtualSite(SimulatedCabinet.planOf(config, LatchSettings.SOLENOID), clock);
    lines =
        new VirtualRun(
            clock,
            site,
            LockBuses.masters(config.buses(), config.banks(), clock.now()),
            event -> inbox.add(new Input.FromBank(event)),
            new Loop());
    var recovered = journal.recover();
    shell =
        new Shell(
            new KioskPlan(config.profile(), config.cabinet(), config.rules()),
            new World(
                journal,
                folder.secrets(),
                new RunningClock(
                    () -> begin.plus(clock.now().since(start)), clock, recovered.lastSeen()),
                clock,
                new Alarms(),
                new RightPins(),
                PhotoDesk.NONE,
                ServiceDesk.NONE,
                lines.banks(),
                DiskSpace.UNKNOWN,
                screens,
                () -> noticesAt = clock.now()),
            recovered,
            (_, given) -> reply = given);
    notices =
        new NoticeRounds(
            journal,
            new NoticeOpener(
                journal, folder.secrets().codeSmith(config.profile()), DepositPhotos.NONE),
            notice -> {
              letters.accept(notice);
              return new Delivery.Taken();
            },
            inbox::add);
    inbox.add(new Input.Started(config.wirings()));
  }

  /// Since any fixed moment.
  Duration time() {
    return clock.now().since(new MonotonicTime(0));
  }

  VirtualCabinet cabinet() {
    return site.cabinet();
  }

  /// Lets everything happen that happens within `time`.
  void pass(Duration time) {
    lines.pass(time);
  }

  void touch(Touch touch) {
    inbox.add(touches.read(touch));
    handleAll();
  }

  Reply ask(Function<KioskSecrets, Command> command) {
    reply = null;
    inbox.add(
        new Input.Commanded(
            new CommandId(Long.toString(++commands)), command.apply(folder.secrets())));
    handleAll();
    if (reply == null) {
      throw new IllegalStateException("no answer to a command");
    }
    return reply;
  }

  private void handleAll() {
    while (!inbox.isEmpty()) {
      shell.handle(inbox.remove());
    }
  }

  private MonotonicTime noteTimeAt() {
    return clock.now().plus(shell.untilTimeIsNoted());
  }

  /// What the threads of [cubby.core.shell.Kiosk] do.
  private final class Loop implements Meanwhile {
    @Override
    public Optional<MonotonicTime> nextAt() {
      if (!inbox.isEmpty()) {
        return Optional.of(clock.now());
      }
      var next = timers.values().stream().reduce(noteTimeAt(), MonotonicTime::orEarlier);
      return Optional.of(noticesAt == null ? next : next.orEarlier(noticesAt));
    }

    @Override
    public void step() {
      handleAll();
      for (var due = takeDue(); due.isPresent(); due = takeDue()) {
        inbox.add(new Input.TimerExpired(due.get()));
        handleAll();
      }
      if (noticesAt != null && !noticesAt.isAfter(clock.now())) {
        noticesAt = null;
        var rest = notices.go(clock.now());
        handleAll();
        if (noticesAt == null) {
          noticesAt = clock.now().plus(rest);
        }
      }
      if (shell.untilTimeIsNoted().isZero()) {
        shell.noteTime();
      }
    }

    private Optional<TimerId> takeDue() {
      var due =
          timers.entrySet().stream()
              .filter(timer -> !timer.getValue().isAfter(clock.now()))
              .min(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey);
      due.ifPresent(timers::remove);
      return due;
    }
  }

  private final class Alarms implements Timers {
    @Override
    public void start(TimerId timer, Duration after) {
      timers.put(timer, clock.now().plus(after));
    }

    @Override
    public void stop(TimerId timer) {
      timers.remove(timer);
    }
  }

  private final class RightPins implements PinDesk {
    @Override
    public void check(String check, Optional<PinHash> hash, Secret pin) {
      inbox.add(new Input.PinChecked(check, true));
    }

    @Override
    public void checkOneTimeCode(
        String check,
        CourierNumber number,
        SealedText secret,
        Secret digits,
        Instant at,
        int after) {
      throw new IllegalStateException("no technician comes to this kiosk");
    }
  }

  @Override
  public void close() {
    journal.close();
    folder.close();
  }
}
