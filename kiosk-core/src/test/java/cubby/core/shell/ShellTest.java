package cubby.core.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.SizeClass;
import cubby.core.cabinet.Support;
import cubby.core.cabinet.Wiring;
import cubby.core.effect.CommandId;
import cubby.core.effect.Reply;
import cubby.core.effect.TimerId;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.JournalRow;
import cubby.core.journal.memory.MemoryJournal;
import cubby.core.kiosk.KioskPlan;
import cubby.core.kiosk.Rules;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Handling;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.Touch;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import cubby.core.text.SealedText;
import cubby.core.text.Secret;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import cubby.core.words.Language;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Journal, then pulse: in which order the shell does things, and what it does not do.
class ShellTest {

  private static final BankId BANK = new BankId("A");
  private static final Channel CHANNEL = new Channel(1);
  private static final CompartmentId SEVEN = new CompartmentId("7");
  private static final MonotonicTime START = new MonotonicTime(0);

  private final KioskSecrets secrets =
      new KioskSecrets(RootKey.fresh(new Random(1)), new Random(2));
  private final MemoryJournal journal = new MemoryJournal("test", new Random(3));
  private final List<String> done = new ArrayList<>();
  private final List<Screen> screens = new ArrayList<>();
  private final List<Reply> replies = new ArrayList<>();
  private final TouchReader touches = new TouchReader(secrets);
  private String pinCheck = "";
  private long seconds;
  private long freeBytes = Long.MAX_VALUE;
  private Shell shell = start();

  @Test
  @DisplayName(
      "X2: below the reserve the disk is low, and not before a quarter more has room again")
  void looksAtTheDiskAfterEachInputAndWithTheTime() {
    var reserve = (long) Rules.DEFAULT.diskReserveMb() << 20;
    freeBytes = reserve;
    shell.noteTime();
    assertThat(shell.state().ledger().upkeep().diskLow()).isFalse();

    freeBytes = reserve - 1;
    shell.noteTime();
    assertThat(shell.state().ledger().upkeep().diskLow()).isTrue();

    freeBytes = reserve + reserve / 4 - 1;
    shell.handle(new Input.Present());
    assertThat(shell.state().ledger().upkeep().diskLow()).isTrue();
    freeBytes++;
    shell.handle(new Input.Present());
    assertThat(shell.state().ledger().upkeep().diskLow()).isFalse();
  }

  @Test
  void aPulseIsSentOnlyAfterItsAuthorityIsInTheJournal() {
    presentParcel();
    assertThat(done).containsSubsequence("attend true", "pulse 1 after PulseAuthorised");
  }

  @Test
  void whenTheJournalFailsNothingOpens() {
    signInAndChooseSize();
    journal.fillDisk(true);
    assertThatThrownBy(this::typeContact).isInstanceOf(JournalFailure.class);
    assertThat(done).noneMatch(what -> what.startsWith("pulse"));
  }

  @Test
  void anotherStartPulsesNothingAndKnowsWhatWasAuthorised() {
    presentParcel();
    done.clear();
    shell = start();
    assertThat(done).noneMatch(what -> what.startsWith("pulse"));
    assertThat(shell.state().ledger().openings()).containsOnlyKeys(SEVEN);
  }

  @Test
  void aPulseExpiresTwoSecondsAfterItWasDecided() {
    presentParcel();
    assertThat(done).contains("pulse expires after PT2S");
  }

  @Test
  void aScreenThatDoesNotChangeIsNotShownAgain() {
    var shown = screens.size();
    shell.handle(new Input.Present());
    assertThat(screens).hasSize(shown);
  }

  @Test
  void theNumberOfAReturnIsReadFromItsSealedTextForTheReceipt() {
    shell.handle(new Input.Commanded(new CommandId("2"), new Command.AnnounceParcel(aReturn())));
    touch(new Touch.Pressed(revision(), Choice.RETURN_OR_SEND));
    touch(new Touch.Scanned("ret-77"));

    door(DoorState.OPEN, Occupancy.EMPTY);
    door(DoorState.CLOSED, Occupancy.OCCUPIED);

    assertThat(screens.getLast().model())
        .isEqualTo(new ScreenModel.Receipt(SEVEN, Errand.RETURN, Optional.of("RET-77"), false));
  }

  private Announcement aReturn() {
    return new Announcement(
        Errand.RETURN,
        secrets.personalTexts().of("RET-77"),
        Optional.empty(),
        Optional.empty(),
        new Carrier("Parcel Co"),
        "M",
        Handling.ORDINARY,
        Optional.empty(),
        Optional.empty());
  }

  private void door(DoorState door, Occupancy occupancy) {
    var reading = new ChannelReading(CHANNEL, door, occupancy, START);
    shell.handle(new Input.FromBank(new BankEvent.Changed(BANK, List.of(reading), START)));
  }

  @Test
  void commandsAreAnswered() {
    assertThat(replies).containsExactly(new Reply.Done("Courier 4711 of Parcel Co may sign in."));
  }

  @Test
  void theRunningTimeIsWrittenDownThoughNothingHappens() {
    seconds += 300;
    shell.noteTime();
    assertThat(journal.powerCut().recover().lastSeen().orElseThrow().uptime())
        .isEqualTo(new Uptime(Duration.ofSeconds(seconds)));
  }

  @Test
  void theRunningTimeIsDueAMinuteAfterItWasWrittenDownWhateverHappensInBetween() {
    shell.noteTime();
    assertThat(shell.untilTimeIsNoted()).isEqualTo(Duration.ofMinutes(1));
    seconds += 50;
    shell.handle(new Input.Present());
    assertThat(shell.untilTimeIsNoted()).isEqualTo(Duration.ofSeconds(10));
    seconds += 20;
    assertThat(shell.untilTimeIsNoted()).isZero();
    shell.noteTime();
    assertThat(shell.untilTimeIsNoted()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void theRunningTimeIsWrittenDownThoughNothingButTouchesHappens() {
    for (var touch = 0; touch < 6; touch++) {
      seconds += 50;
      shell.handle(new Input.Present());
    }

    assertThat(journal.powerCut().recover().lastSeen().orElseThrow().uptime())
        .isEqualTo(new Uptime(Duration.ofSeconds(seconds)));
  }

  @Test
  void whatMayWaitIsDurableWithTheNextCommitInItsOrderAndAtItsTime() {
    presentParcel();
    var authorised = journal.head();
    seconds += 1;
    pulseIsAcknowledged();
    assertThat(journal.head()).as("it waits").isEqualTo(authorised);

    seconds += 1;
    door(DoorState.OPEN, Occupancy.EMPTY);

    assertThat(journal.rowsAfter(authorised.sequence(), Integer.MAX_VALUE))
        .extracting(JournalRow::kind, JournalRow::at)
        .containsExactly(
            tuple("PulseSettled", now().wall().minusSeconds(1)), tuple("DoorOpened", now().wall()));
  }

  @Test
  void whatMayWaitIsDurableWhenNothingHappens() {
    presentParcel();
    pulseIsAcknowledged();

    shell.noteTime();
    var noted = journal.head();
    shell.noteTime();

    assertThat(journal.rowsAfter(0, Integer.MAX_VALUE).getLast().kind()).isEqualTo("PulseSettled");
    assertThat(journal.head()).as("once").isEqualTo(noted);
  }

  private void pulseIsAcknowledged() {
    var opening = Objects.requireNonNull(shell.state().ledger().openings().get(SEVEN));
    shell.handle(
        new Input.FromBank(
            new BankEvent.PulseSettled(
                BANK, opening.pulse(), CHANNEL, new PulseResult.Acknowledged(), START)));
  }

  private void presentParcel() {
    signInAndChooseSize();
    typeContact();
  }

  private void signInAndChooseSize() {
    touch(new Touch.Pressed(revision(), Choice.COURIER));
    touch(new Touch.DigitsEntered(revision(), "4711"));
    touch(new Touch.DigitsEntered(revision(), "60354"));
    shell.handle(new Input.PinChecked(pinCheck, true));
    touch(new Touch.Scanned("1Z999AA10123456784"));
    touch(new Touch.SizeChosen(revision(), "M"));
    assertThat(screens.getLast().model()).isInstanceOf(ScreenModel.EnterContact.class);
  }

  private void typeContact() {
    touch(new Touch.TextEntered(revision(), "ada@example.org"));
  }

  private void touch(Touch touch) {
    shell.handle(touches.read(touch));
  }

  private long revision() {
    return screens.getLast().revision();
  }

  private Shell start() {
    var size = new SizeClass("M", 400, 200, 500);
    var cabinet =
        new Cabinet(
            List.of(450),
            2000,
            new Cabinet.Console(1, 1200, 500),
            List.of(new Compartment(SEVEN, size, BANK, CHANNEL, 1, 600, true)));
    var profile =
        new KioskProfile(
            "test",
            "Test",
            "Hall 1",
            50,
            8,
            Language.ENGLISH,
            new Support("support@example.org", "+49 69 1234567", "8–20"),
            8);
    var recovered = journal.recover();
    var started =
        new Shell(
            new KioskPlan(profile, cabinet, Rules.DEFAULT),
            new World(
                journal,
                secrets,
                this::now,
                () -> START,
                new Timers() {
                  @Override
                  public void start(TimerId timer, Duration after) {}

                  @Override
                  public void stop(TimerId timer) {}
                },
                new PinDesk() {
                  @Override
                  public void check(String check, Optional<PinHash> hash, Secret pin) {
                    pinCheck = check;
                  }

                  @Override
                  public void checkOneTimeCode(
                      String check,
                      CourierNumber number,
                      SealedText secret,
                      Secret digits,
                      Instant at,
                      int after) {}
                },
                PhotoDesk.NONE,
                ServiceDesk.NONE,
                List.of(new RecordingBank()),
                () -> OptionalLong.of(freeBytes),
                screens::add,
                () -> done.add("notices")),
            recovered,
            (command, reply) -> replies.add(reply));
    var wirings = new TreeMap<CompartmentId, Wiring>();
    wirings.put(SEVEN, new Wiring(BANK, "board", CHANNEL));
    started.handle(new Input.Started(wirings));
    started.handle(
        new Input.FromBank(
            new BankEvent.Connected(
                BANK,
                List.of(new ChannelReading(CHANNEL, DoorState.CLOSED, Occupancy.EMPTY, START)),
                START)));
    if (recovered.sequence() == 0) {
      started.handle(
          new Input.Commanded(
              new CommandId("1"),
              new Command.EnrolCourier(
                  new CourierNumber("4711"),
                  secrets.personalTexts().of("Ada"),
                  new Carrier("Parcel Co"),
                  secrets.pinHasher().hash(new Secret("60354")))));
    }
    return started;
  }

  private Stamp now() {
    return new Stamp(
        Instant.parse("2026-05-01T12:00:00Z").plusSeconds(seconds),
        TimeTrust.TRUSTED,
        new Uptime(Duration.ofSeconds(seconds)));
  }

  /// Notes what is asked of it, and what was in the journal by then.
  private final class RecordingBank implements LockBank {
    @Override
    public BankId id() {
      return BANK;
    }

    @Override
    public List<Channel> channels() {
      return List.of(CHANNEL);
    }

    @Override
    public void pulse(PulseId pulse, Channel channel, MonotonicTime notAfter) {
      var rows = journal.rowsAfter(0, Integer.MAX_VALUE);
      done.add("pulse %s after %s".formatted(channel, rows.getLast().kind()));
      done.add("pulse expires after " + notAfter.since(START));
    }

    @Override
    public void read(ReadId read) {
      done.add("read");
    }

    @Override
    public void attend(boolean attended) {
      done.add("attend " + attended);
    }
  }
}
