package cubby.app.kiosk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cubby.app.config.CabinetConfig;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.effect.CommandId;
import cubby.core.effect.Reply;
import cubby.core.effect.TimerId;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.KioskPlan;
import cubby.core.kiosk.Ledger;
import cubby.core.notice.OpenedNotice;
import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.photo.PhotoId;
import cubby.core.photo.PhotoOutcome;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.core.secret.DataFolder;
import cubby.core.secret.KioskSecrets;
import cubby.core.shell.DepositPhotos;
import cubby.core.shell.DiskSpace;
import cubby.core.shell.NoticeOpener;
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
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.ReadId;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.camera.Photo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A kiosk at work on its real folder, with its real journal and keys. Doors, sensors and people do
/// what the test says, and time passes when it is told to.
final class JournalledKiosk implements AutoCloseable {

  static final String PICTURE = "what the camera sees";

  private static final MonotonicTime SOME_TIME = new MonotonicTime(0);

  private final CabinetConfig config;
  private final Steel steel;
  private final DataFolder folder;
  private final SqliteJournal journal;
  private final Shell shell;
  private final Queue<Input> answers = new ArrayDeque<>();
  private final List<CompartmentId> pulsed = new ArrayList<>();
  private final List<Reply> replies = new ArrayList<>();
  private @Nullable PulseId pulse;
  private @Nullable Screen screen;

  /// What is there whether the kiosk has power or not: the wall clock, and what is inside. It
  /// begins a moment after the set-up, which is dated by the computer's own clock.
  static final class Steel implements InstantSource {
    private final Set<CompartmentId> full = new TreeSet<>();
    private Instant wall = InstantSource.system().instant().plus(Duration.ofMinutes(10));
    private MonotonicTime monotonic = SOME_TIME;

    @Override
    public Instant instant() {
      return wall;
    }

    void passes(Duration time) {
      wall = wall.plus(time);
      monotonic = monotonic.plus(time);
    }

    Set<CompartmentId> full() {
      return full;
    }
  }

  private JournalledKiosk(CabinetConfig config, Path data, Steel steel) {
    this.config = config;
    this.steel = steel;
    folder = DataFolder.open(data, new SecureRandom());
    journal = SqliteJournal.open(folder.journalFile(), folder.secrets(), folder.signingKey());
    var recovered = journal.recover();
    var plan = new KioskPlan(config.profile(), config.cabinet(), config.rules());
    shell =
        new Shell(
            plan,
            new World(
                journal,
                folder.secrets(),
                new RunningClock(steel, () -> steel.monotonic, recovered.lastSeen()),
                () -> steel.monotonic,
                new NoTimers(),
                new Pins(),
                new Camera(),
                ServiceDesk.NONE,
                config.cabinet().banks().stream().<LockBank>map(Bank::new).toList(),
                DiskSpace.UNKNOWN,
                shown -> screen = shown,
                () -> {}),
            recovered,
            (_, reply) -> replies.add(reply));
  }

  static JournalledKiosk start(CabinetConfig config, Path data, Steel steel) {
    var kiosk = new JournalledKiosk(config, data, steel);
    kiosk.handle(new Input.Started(config.wirings()));
    for (var bank : config.cabinet().banks()) {
      kiosk.handle(
          new Input.FromBank(new BankEvent.Connected(bank, kiosk.readings(bank), SOME_TIME)));
    }
    return kiosk;
  }

  DataFolder folder() {
    return folder;
  }

  SqliteJournal journal() {
    return journal;
  }

  Ledger ledger() {
    return shell.state().ledger();
  }

  Reply ask(Function<KioskSecrets, Command> command) {
    replies.clear();
    handle(new Input.Commanded(new CommandId("asked"), command.apply(folder.secrets())));
    return replies.getFirst();
  }

  /// The compartments whose latches were pulsed since the last touch.
  List<CompartmentId> pulsed() {
    return List.copyOf(pulsed);
  }

  Screen screen() {
    if (screen == null) {
      throw new IllegalStateException("nothing is shown yet");
    }
    return screen;
  }

  JournalledKiosk press(Choice choice) {
    return touch(new Touch.Pressed(screen().revision(), choice));
  }

  JournalledKiosk type(String digits) {
    return touch(new Touch.DigitsEntered(screen().revision(), digits));
  }

  JournalledKiosk point(CompartmentId id) {
    return touch(new Touch.CompartmentChosen(screen().revision(), id));
  }

  JournalledKiosk scan(String text) {
    return touch(new Touch.Scanned(text));
  }

  /// The door that was pulsed opens, and is closed on what is inside then.
  JournalledKiosk through(boolean full) {
    return opens().closes(full);
  }

  JournalledKiosk opens() {
    var id = pulsed.getLast();
    var built = config.cabinet().get(id);
    handle(
        new Input.FromBank(
            new BankEvent.PulseSettled(
                built.bank(),
                Objects.requireNonNull(pulse),
                built.channel(),
                new PulseResult.Acknowledged(),
                SOME_TIME)));
    reads(id, DoorState.OPEN);
    return this;
  }

  JournalledKiosk closes(boolean full) {
    var id = pulsed.getLast();
    if (full) {
      steel.full.add(id);
    } else {
      steel.full.remove(id);
    }
    reads(id, DoorState.CLOSED);
    return this;
  }

  /// A courier puts it in and goes; returns where it is.
  CompartmentId deposit(CourierNumber courier, String pin, String tracking) {
    signIn(courier, pin).scan(tracking).through(true);
    var place = pulsed.getLast();
    press(Choice.SIGN_OUT).press(Choice.CONTINUE);
    steel.passes(Duration.ofSeconds(20));
    touch(new Touch.Present());
    return place;
  }

  JournalledKiosk signIn(CourierNumber number, String pin) {
    return press(Choice.COURIER).type(number.digits()).type(pin);
  }

  JournalledKiosk collect(String digits) {
    return press(Choice.COLLECT).type(digits);
  }

  /// The codes in the letters that wait to leave, oldest first.
  List<OpenedNotice.Code> lettersWithCodes() {
    var opener =
        new NoticeOpener(journal, folder.secrets().codeSmith(config.profile()), DepositPhotos.NONE);
    return journal.waiting(1000).stream()
        .flatMap(notice -> opener.open(notice).stream())
        .flatMap(letter -> code(letter).stream())
        .toList();
  }

  private static Optional<OpenedNotice.Code> code(OpenedNotice letter) {
    return switch (letter) {
      case OpenedNotice.ParcelStored stored -> stored.code();
      case OpenedNotice.CodeRenewed renewed -> Optional.of(renewed.code());
      default -> Optional.empty();
    };
  }

  CompartmentState compartment(CompartmentId id) {
    var known = ledger().compartments().get(id);
    if (known == null) {
      throw new IllegalStateException("no compartment " + id);
    }
    return known.state();
  }

  @Override
  public void close() {
    journal.close();
    folder.close();
  }

  JournalledKiosk touch(Touch touch) {
    pulsed.clear();
    handle(new TouchReader(folder.secrets()).read(touch));
    return this;
  }

  private void handle(Input input) {
    shell.handle(input);
    for (var next = answers.poll(); next != null; next = answers.poll()) {
      shell.handle(next);
    }
  }

  private void reads(CompartmentId id, DoorState door) {
    steel.passes(Duration.ofSeconds(1));
    var built = config.cabinet().get(id);
    handle(
        new Input.FromBank(
            new BankEvent.Changed(
                built.bank(),
                List.of(new ChannelReading(built.channel(), door, inside(id), SOME_TIME)),
                SOME_TIME)));
  }

  private List<ChannelReading> readings(BankId bank) {
    return config.cabinet().wiredTo(bank).stream()
        .map(built ->
            new ChannelReading(built.channel(), DoorState.CLOSED, inside(built.id()), SOME_TIME))
        .toList();
  }

  private Occupancy inside(CompartmentId id) {
    return steel.full.contains(id) ? Occupancy.OCCUPIED : Occupancy.EMPTY;
  }

  private final class Bank implements LockBank {
    private final BankId id;

    private Bank(BankId id) {
      this.id = id;
    }

    @Override
    public BankId id() {
      return id;
    }

    @Override
    public List<Channel> channels() {
      return config.cabinet().wiredTo(id).stream().map(built -> built.channel()).toList();
    }

    @Override
    public void pulse(PulseId asked, Channel channel, MonotonicTime notAfter) {
      pulse = asked;
      pulsed.add(config.cabinet().at(id, channel).orElseThrow().id());
    }

    @Override
    public void read(ReadId read) {}

    @Override
    public void attend(boolean attended) {}
  }

  private final class Pins implements PinDesk {
    @Override
    public void check(String check, Optional<PinHash> hash, Secret pin) {
      answers.add(new Input.PinChecked(check, folder.secrets().pinHasher().matches(hash, pin)));
    }

    /// Whatever is typed, it is what the app shows just now.
    @Override
    public void checkOneTimeCode(
        String check,
        CourierNumber number,
        SealedText secret,
        Secret digits,
        Instant at,
        int after) {
      answers.add(
          new Input.OneTimeCodeChecked(check, Optional.of((int) (at.getEpochSecond() / 30))));
    }
  }

  private final class Camera implements PhotoDesk {
    @Override
    public void take(PhotoId photo, Optional<ParcelId> about, CameraId camera) {
      var sealed =
          folder.secrets().photoSealer().seal(("J" + PICTURE).getBytes(US_ASCII), photo, about);
      try {
        var photos = Files.createDirectories(folder.path().resolve("photos"));
        Files.write(photos.resolve(photo.value() + ".sealed"), sealed);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      answers.add(
          new Input.PhotoAnswered(
              photo, new PhotoOutcome.Kept("digest", Photo.Format.JPEG, PICTURE.length())));
    }

    @Override
    public void erase(PhotoId photo) {}
  }

  private static final class NoTimers implements Timers {
    @Override
    public void start(TimerId timer, Duration after) {}

    @Override
    public void stop(TimerId timer) {}
  }
}
