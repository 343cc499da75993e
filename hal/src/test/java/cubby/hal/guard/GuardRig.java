package cubby.hal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.pins.FakeChips;
import cubby.hal.pins.FakePins;
import cubby.hal.pins.InputPin;
import cubby.hal.pins.OutputPin;
import cubby.hal.pins.Pull;
import cubby.hal.wire.FrameScanner;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A guard over pins in memory, in virtual time, and a kiosk's questions to it.
abstract class GuardRig {
  static final int BOARD = 0x20;

  final FakeChips chips = new FakeChips();
  final List<String> trouble = new ArrayList<>();
  final Guard guard = new Guard(chips, trouble::add);
  MonotonicTime now = new MonotonicTime(0);
  Optional<MonotonicTime> wakeAt = Optional.empty();
  boolean over;

  void setUp() {
    ask(outputs(out(1, 4, false), out(2, 5, true)));
    ask(inputs(in(1, 8, false)));
    ask(new GuardRequest.Arm(ms(1000)));
  }

  GuardReply ask(GuardRequest request) {
    return askOf(BOARD, request);
  }

  GuardReply askOf(int address, GuardRequest request) {
    var replies = askAll(request.to(address).bytes());
    assertThat(replies).hasSize(1);
    return replies.getFirst();
  }

  List<GuardReply> askAll(WireBytes bytes) {
    return replies(step(new GuardInput.Received(bytes)));
  }

  void pass(Duration time) {
    now = now.plus(time);
    assertThat(step(GuardInput.TICK)).isEqualTo(WireBytes.NONE);
  }

  WireBytes step(GuardInput input) {
    var step = guard.on(input, now);
    wakeAt = step.wakeAt();
    over = step.over();
    return step.reply();
  }

  FakePins pins() {
    return chips.byAddress.computeIfAbsent(BOARD, _ -> new FakePins());
  }

  static List<GuardReply> replies(WireBytes bytes) {
    return new FrameScanner(GuardFrame.SHAPE)
        .accept(bytes).stream()
            .map(found -> GuardFrame.of(((FrameScanner.Found.Frame) found).bytes()))
            .map(frame -> GuardReply.of(frame).orElseThrow())
            .toList();
  }

  static String refusal(GuardReply reply) {
    assertThat(reply).isInstanceOf(GuardReply.Refused.class);
    return ((GuardReply.Refused) reply).sentence();
  }

  static GuardReply done(int function) {
    return new GuardReply.Done(function);
  }

  GuardRequest pulse(int channel, Duration onTime) {
    return new GuardRequest.Pulse(channel, onTime, now);
  }

  static GuardRequest outputs(GuardRequest.Output... outputs) {
    return new GuardRequest.Outputs(List.of(outputs));
  }

  static GuardRequest.Output out(int channel, int pin, boolean activeLow) {
    return new GuardRequest.Output(channel, new OutputPin(pin, activeLow));
  }

  static GuardRequest inputs(GuardRequest.Input... inputs) {
    return new GuardRequest.Inputs(List.of(inputs));
  }

  static GuardRequest.Input in(int channel, int pin, boolean occupancy) {
    return new GuardRequest.Input(channel, new InputPin(pin, Pull.UP), occupancy);
  }

  static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }
}
