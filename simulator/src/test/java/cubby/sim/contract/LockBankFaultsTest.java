package cubby.sim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankEvent.Connected;
import cubby.hal.contract.BankEvent.Lost;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.BankTrouble.Cause;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.PulseResult;
import cubby.sim.bus.LineCondition;
import cubby.sim.bus.LineFault;
import cubby.sim.bus.Occasion;
import cubby.sim.bus.ReplyFault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// What a [cubby.hal.contract.LockBank] promises when something is wrong with its line or its
/// board, fault by fault: the typed result, at most one pulse, and no door reported open that is
/// not.
@ParameterizedClass
@MethodSource("cubby.sim.contract.Variant#all")
class LockBankFaultsTest {
  /// Below the time-out of 200 ms, and above it.
  private static final Duration IN_TIME = Duration.ofMillis(120);

  private static final Duration TOO_LATE = Duration.ofMillis(320);
  private static final Occasion NEXT = new Occasion.Once(1);
  private static final Occasion ALWAYS = new Occasion.Always();

  private final Variant variant;
  private final VirtualBank bank;

  LockBankFaultsTest(Variant variant) {
    this.variant = variant;
    this.bank = new VirtualBank(variant).connected();
  }

  @Test
  void silentLine() {
    bank.faults().condition(LineCondition.MUTE);
    isLostWithin2s(Cause.SILENT);
    bank.faults().heal();
    comesBackWithoutAPulse();
  }

  @Test
  void deadLine() {
    bank.faults().condition(LineCondition.CUT);
    isLostWithin2s(Cause.SILENT);
    bank.faults().heal();
    comesBackWithoutAPulse();
  }

  @Test
  void lostRequest() {
    bank.faults().add(new LineFault.RequestLost(), NEXT);
    assertThat(bank.resultOfPulse(1)).isEqualTo(unheard());
    bank.pass(5000);
    assertThat(bank.pulses()).isZero();
    isReportedOpen(0);
  }

  @Test
  void lostReply() {
    strike(new ReplyFault.Lost());
    assertThat(bank.resultOfPulse(1)).isEqualTo(unheard());
    openedOnce();
  }

  @Test
  void delayedReply() {
    bank.faults().add(new ReplyFault.Delayed(IN_TIME), ALWAYS);
    assertThat(bank.resultOfPulse(1)).isEqualTo(good());
    openedOnce();
    assertThat(bank.all(Lost.class)).isEmpty();
  }

  @Test
  void lateReplyToAPulse() {
    strike(new ReplyFault.Delayed(TOO_LATE));
    assertThat(bank.resultOfPulse(1)).isEqualTo(unheard());
    openedOnce();
    assertThat(bank.all(Lost.class)).isEmpty();
  }

  @Test
  void lateReplies() {
    bank.faults().add(new ReplyFault.Delayed(TOO_LATE), ALWAYS);
    isLostWithin2s(Cause.SILENT);
    bank.faults().heal();
    comesBackWithoutAPulse();
  }

  @Test
  void badChecksum() {
    strike(new ReplyFault.BadChecksum());
    var result = bank.resultOfPulse(1);
    if (variant.acknowledges() && variant.hasChecksum()) {
      assertThat(result).isInstanceOf(PulseResult.BadChecksum.class);
    } else {
      assertThat(result).isEqualTo(unheard());
    }
    openedOnce();
  }

  @Test
  void badChecksums() {
    bank.faults().add(new ReplyFault.BadChecksum(), ALWAYS);
    isLostWithin2s(variant.hasChecksum() ? Cause.CHECKSUM : Cause.SILENT);
    bank.faults().heal();
    comesBackWithoutAPulse();
  }

  @Test
  void truncatedReply() {
    strike(new ReplyFault.Truncated(1));
    var result = bank.resultOfPulse(1);
    if (variant.speaksByItself()) {
      // What it says of the door then stands where the rest of the reply should.
      assertThat(result).isInstanceOfAny(PulseResult.NoReply.class, PulseResult.BadChecksum.class);
    } else {
      assertThat(result).isEqualTo(unheard());
    }
    openedOnce();
  }

  @Test
  void truncatedReplies() {
    bank.faults().add(new ReplyFault.Truncated(2), ALWAYS);
    isLostWithin2s(Cause.SILENT);
    bank.faults().heal();
    comesBackWithoutAPulse();
  }

  @Test
  void leadingJunk() {
    bank.faults().add(new ReplyFault.LeadingJunk(5), ALWAYS);
    assertThat(bank.resultOfPulse(1)).isEqualTo(good());
    openedOnce();
    assertThat(bank.all(Lost.class)).isEmpty();
  }

  @Test
  void duplicatedReplies() {
    bank.faults().add(new ReplyFault.Duplicated(), ALWAYS);
    assertThat(bank.resultOfPulse(1)).isEqualTo(good());
    openedOnce();
    assertThat(bank.all(Lost.class)).isEmpty();
  }

  @Test
  void echoWhereTheSettingsSaySo() {
    var replies = variant.bank().replies().withEcho(true);
    var echoing = new VirtualBank(variant.withBank(variant.bank().withReplies(replies)));
    echoing.faults().echo(true);
    echoing.connected();
    assertThat(echoing.resultOfPulse(1)).isEqualTo(good());
    echoing.pass(5000);
    assertThat(echoing.doors(1)).containsExactly(DoorState.OPEN);
    assertThat(echoing.pulses()).isEqualTo(1);
  }

  @Test
  void anotherBoardAcknowledges() {
    int other = variant.address() + 1;
    strike(new ReplyFault.WrongBoard(other));
    assertThat(bank.resultOfPulse(1))
        .isEqualTo(
            variant.acknowledges() ? new PulseResult.WrongBoard(variant.address(), other) : good());
    openedOnce();
  }

  @Test
  void anotherBoardAnswers() {
    bank.faults().add(new ReplyFault.WrongBoard(variant.address() + 1), ALWAYS);
    isLostWithin2s(Cause.WRONG_BOARD);
    bank.faults().heal();
    comesBackWithoutAPulse();
  }

  @Test
  void pulledPlug() {
    bank.pulse(1);
    bank.run.line(Variant.BUS).unplug("there is no /dev/ttyUSB0");
    assertThat(bank.await(PulseSettled.class).result()).isInstanceOf(PulseResult.LineLost.class);
    assertThat(bank.await(Lost.class).trouble().cause()).isEqualTo(Cause.LINE);
    bank.pass(10_000);
    bank.run.line(Variant.BUS).plugIn();
    bank.await(Connected.class);
    bank.pass(10_000);
    assertThat(bank.pulses()).isLessThanOrEqualTo(1);
  }

  @Test
  void powerCycleOfTheBoard() {
    bank.power().cycle(Duration.ofSeconds(3));
    isLostWithin2s(Cause.SILENT);
    comesBackWithoutAPulse();
  }

  @Test
  void shortPowerCycleOfTheBoardInAPulse() {
    bank.pulse(1);
    bank.pass(30);
    bank.power().cycle(Duration.ofMillis(300));
    bank.pass(10_000);
    assertThat(bank.all(PulseSettled.class)).hasSize(1);
    assertThat(bank.pulses()).isLessThanOrEqualTo(1);
  }

  @Test
  void anHourOfEverything() {
    var faults = bank.faults();
    faults.add(new ReplyFault.BadChecksum(), new Occasion.Percent(15));
    faults.add(new ReplyFault.LeadingJunk(7), new Occasion.Percent(30));
    faults.add(new ReplyFault.Truncated(2), new Occasion.Percent(10));
    faults.add(new ReplyFault.Lost(), new Occasion.Percent(10));
    faults.add(new ReplyFault.Duplicated(), new Occasion.Percent(10));
    faults.add(new ReplyFault.WrongBoard(variant.address() + 1), new Occasion.Percent(5));
    faults.add(new ReplyFault.Delayed(TOO_LATE), new Occasion.Percent(5));
    faults.add(new LineFault.RequestLost(), new Occasion.Percent(5));
    bank.pass(Duration.ofMinutes(60).toMillis());
    assertThat(bank.pulses()).isZero();
    assertThat(bank.readings()).noneMatch(reading -> reading.door() == DoorState.OPEN);
    faults.heal();
    bank.pass(15_000);
    bank.events.clear();
    assertThat(bank.resultOfPulse(1)).isEqualTo(good());
    openedOnce();
  }

  /// Befalls what comes next on an idle line: the reply to the pulse, if there is one.
  private void strike(ReplyFault fault) {
    bank.faults().add(fault, NEXT);
  }

  private PulseResult good() {
    return variant.acknowledges() ? new PulseResult.Acknowledged() : new PulseResult.Sent();
  }

  private PulseResult unheard() {
    return variant.acknowledges()
        ? new PulseResult.NoReply(Duration.ofMillis(200))
        : new PulseResult.Sent();
  }

  private void openedOnce() {
    bank.pass(5000);
    assertThat(bank.pulses()).isEqualTo(1);
    assertThat(bank.all(PulseSettled.class)).hasSize(1);
    isReportedOpen(1);
  }

  private void isReportedOpen(int times) {
    assertThat(bank.doors(1)).hasSize(times).allMatch(DoorState.OPEN::equals);
  }

  private void isLostWithin2s(Cause cause) {
    bank.pass(2000);
    assertThat(bank.all(Lost.class).map(lost -> lost.trouble().cause())).contains(cause);
    assertThat(bank.all(BankEvent.Changed.class)).isEmpty();
  }

  private void comesBackWithoutAPulse() {
    bank.events.clear();
    var connected = bank.await(Connected.class);
    assertThat(connected.channels()).allMatch(reading -> reading.door() == DoorState.CLOSED);
    bank.pass(10_000);
    assertThat(bank.pulses()).isZero();
  }
}
