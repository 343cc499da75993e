package cubby.hal.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.config.SignalSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.Channel;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.ReadId;
import cubby.hal.contract.signal.SignalEvent;
import cubby.hal.contract.signal.SignalId;
import cubby.hal.contract.signal.SignalKind;
import cubby.hal.contract.signal.SignalState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalWatchTest {
  private static final BankId A = new BankId("A");
  private static final BankId B = new BankId("B");
  private static final Channel TWO = new Channel(2);
  private static final MonotonicTime NOW = new MonotonicTime(5);
  private static final BankTrouble TROUBLE = new BankTrouble(BankTrouble.Cause.SILENT, "no reply");

  private static final SignalSettings LID = signal("lid", SignalKind.TAMPER, TWO, DoorState.OPEN);
  private static final SignalSettings MAINS =
      signal("mains", SignalKind.POWER_LOSS, new Channel(16), DoorState.CLOSED);

  private final List<BankEvent> doors = new ArrayList<>();
  private final List<SignalEvent> told = new ArrayList<>();
  private final SignalWatch watch = new SignalWatch(List.of(LID, MAINS), doors::add, told::add);

  @Test
  void signalsAreTakenOutOfWhatABankReports() {
    watch.accept(new BankEvent.Connected(A, List.of(closed(1), closed(2), open(16)), NOW));
    assertThat(doors).containsExactly(new BankEvent.Connected(A, List.of(closed(1)), NOW));
    assertThat(told)
        .containsExactly(of(LID, SignalState.INACTIVE), of(MAINS, SignalState.INACTIVE));
  }

  @Test
  void aChangeIsToldOnceByItsPolarity() {
    watch.accept(new BankEvent.Changed(A, List.of(open(2)), NOW));
    watch.accept(new BankEvent.Changed(A, List.of(closed(16)), NOW));
    watch.accept(new BankEvent.Connected(A, List.of(open(2), closed(16)), NOW));
    assertThat(told).containsExactly(of(LID, SignalState.ACTIVE), of(MAINS, SignalState.ACTIVE));
  }

  @Test
  void aChangeOfNothingButSignalsIsNoChangeOfDoors() {
    watch.accept(new BankEvent.Changed(A, List.of(open(2)), NOW));
    assertThat(doors).isEmpty();
    watch.accept(new BankEvent.Changed(A, List.of(closed(2), open(3)), NOW));
    assertThat(doors).containsExactly(new BankEvent.Changed(A, List.of(open(3)), NOW));
  }

  @Test
  void connectionsAndAnswersAreToldEvenIfNoDoorIsLeftInThem() {
    var read = new ReadId("r");
    watch.accept(new BankEvent.Connected(A, List.of(open(2)), NOW));
    watch.accept(new BankEvent.ReadAnswered(A, read, List.of(closed(2)), NOW));
    assertThat(doors)
        .containsExactly(
            new BankEvent.Connected(A, List.of(), NOW),
            new BankEvent.ReadAnswered(A, read, List.of(), NOW));
    assertThat(told).containsExactly(of(LID, SignalState.ACTIVE), of(LID, SignalState.INACTIVE));
  }

  @Test
  void theSignalsOfALostBankAreUnknown() {
    watch.accept(new BankEvent.Connected(A, List.of(open(2)), NOW));
    var lost = new BankEvent.Lost(A, TROUBLE, NOW);
    watch.accept(lost);
    watch.accept(lost);
    assertThat(told).containsExactly(of(LID, SignalState.ACTIVE), of(LID, SignalState.UNKNOWN));
    assertThat(doors).endsWith(lost, lost);
  }

  @Test
  void aBankThatWasNeverThereTellsNothingOfItsSignals() {
    watch.accept(new BankEvent.Lost(A, TROUBLE, NOW));
    assertThat(told).isEmpty();
  }

  @Test
  void aContactThatIsNotStableIsUnknown() {
    watch.accept(new BankEvent.Changed(A, List.of(open(2)), NOW));
    watch.accept(new BankEvent.Changed(A, List.of(reading(2, DoorState.UNKNOWN)), NOW));
    assertThat(told).containsExactly(of(LID, SignalState.ACTIVE), of(LID, SignalState.UNKNOWN));
  }

  @Test
  void theSameChannelOfAnotherBankIsADoor() {
    var event = new BankEvent.Changed(B, List.of(open(2), open(16)), NOW);
    watch.accept(event);
    assertThat(doors).containsExactly(event);
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsAboutPulsesAndFailedReadsPasses() {
    var settled =
        new BankEvent.PulseSettled(
            A, new PulseId("p"), new Channel(1), new PulseResult.Sent(), NOW);
    var failed = new BankEvent.ReadFailed(A, new ReadId("r"), TROUBLE, NOW);
    watch.accept(settled);
    watch.accept(failed);
    assertThat(doors).containsExactly(settled, failed);
  }

  @Test
  void aSignalIsNeverPulsedAndNotAmongTheDoors() {
    var asked = new ArrayList<String>();
    var bank = watch.guard(new RecordingBank(A, asked));
    assertThat(bank.channels()).containsExactly(new Channel(1));
    assertThatThrownBy(() -> bank.pulse(new PulseId("p"), TWO, NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("channel 2 of bank A is a signal and has no latch");
    assertThat(asked).isEmpty();
    bank.pulse(new PulseId("p"), new Channel(1), NOW);
    bank.read(new ReadId("r"));
    bank.attend(true);
    assertThat(asked).containsExactly("pulse p 1", "read r", "attend true");
  }

  @Test
  void aBankWithoutSignalsIsItself() {
    var bank = new RecordingBank(B, new ArrayList<>());
    assertThat(watch.guard(bank)).isSameAs(bank);
  }

  @Test
  void twoSignalsAtOnePlaceOrOfOneNameAreRefused() {
    var other = signal("back", SignalKind.TAMPER, TWO, DoorState.OPEN);
    var namesake = signal("lid", SignalKind.TAMPER, new Channel(3), DoorState.OPEN);
    for (var second : List.of(other, namesake)) {
      assertThatThrownBy(() -> new SignalWatch(List.of(LID, second), doors::add, told::add))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aSignalThatIsActiveWhenUnknownIsRefused() {
    assertThatThrownBy(() -> signal("lid", SignalKind.TAMPER, TWO, DoorState.UNKNOWN))
        .hasMessage("signal lid: is active when open or when closed, not UNKNOWN");
  }

  private static SignalSettings signal(
      String id, SignalKind kind, Channel channel, DoorState activeWhen) {
    return new SignalSettings(new SignalId(id), kind, A, channel, activeWhen);
  }

  private static SignalEvent of(SignalSettings signal, SignalState state) {
    return new SignalEvent(signal.id(), signal.kind(), state, NOW);
  }

  private static ChannelReading open(int channel) {
    return reading(channel, DoorState.OPEN);
  }

  private static ChannelReading closed(int channel) {
    return reading(channel, DoorState.CLOSED);
  }

  private static ChannelReading reading(int channel, DoorState door) {
    return new ChannelReading(new Channel(channel), door, Occupancy.EMPTY, NOW);
  }

  /// Has the channels 1 and 2.
  private record RecordingBank(BankId id, List<String> asked) implements LockBank {
    @Override
    public List<Channel> channels() {
      return List.of(new Channel(1), TWO);
    }

    @Override
    public void pulse(PulseId pulse, Channel channel, MonotonicTime notAfter) {
      asked.add("pulse " + pulse + " " + channel);
    }

    @Override
    public void read(ReadId read) {
      asked.add("read " + read);
    }

    @Override
    public void attend(boolean attended) {
      asked.add("attend " + attended);
    }
  }
}
