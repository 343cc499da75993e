package cubby.hal.lockbus;

import cubby.hal.lockbus.BusRig.FakeReply;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// A CU16 board that shows what it is told to. Encodes on its own, so that a mistake of the codec
/// shows. Used by one thread.
final class FakeCu16 implements BusRig.FakeBoard {
  private final int address;
  private final Deque<Optional<FakeReply>> script = new ArrayDeque<>();
  private int hooks = 0xFFFF;
  private int infrared;
  private boolean dead;
  private boolean echoes;
  private int badSum;
  private Duration takes = BusRig.REPLY_TAKES;

  FakeCu16(int address) {
    this.address = address;
  }

  void open(int channel) {
    hooks &= ~(1 << (channel - 1));
  }

  void close(int channel) {
    hooks |= 1 << (channel - 1);
  }

  void putInside(int channel) {
    infrared |= 1 << (channel - 1);
  }

  void die() {
    dead = true;
  }

  void revive() {
    dead = false;
  }

  /// How long replies take from the hand-over of the request on.
  void replyAfter(long millis) {
    takes = Duration.ofMillis(millis);
  }

  /// Adds this to every sum.
  void missum(int by) {
    badSum = by;
  }

  /// The next status request that has no such order is answered with silence.
  void missNext() {
    script.add(Optional.empty());
  }

  /// The next status request that has no such order is answered with this.
  void answerNext(String hex, long afterMillis) {
    script.add(Optional.of(new FakeReply(WireBytes.ofHex(hex), Duration.ofMillis(afterMillis))));
  }

  /// Its adapter sends every request back.
  void echo() {
    echoes = true;
  }

  /// `02 10 30 03 45`, for board 1.
  String statusRequest() {
    return WireBytes.of(2, address << 4, 0x30, 3, 0x35 + (address << 4)).toString();
  }

  String unlock(int channel) {
    int addr = (address << 4) + channel - 1;
    return WireBytes.of(2, addr, 0x31, 3, 0x36 + addr).toString();
  }

  /// What it would answer now.
  WireBytes status() {
    int sum = 2 + (address << 4) + 0x35 + (hooks & 255) + (hooks >> 8) + (infrared & 255);
    sum += (infrared >> 8) + 3;
    return WireBytes.of(
        2, address << 4, 0x35, hooks, hooks >> 8, infrared, infrared >> 8, 3, sum + badSum);
  }

  @Override
  public Optional<FakeReply> answer(WireBytes request) {
    if (!request.toString().equals(statusRequest())) {
      return Optional.empty();
    }
    if (!script.isEmpty()) {
      return script.remove();
    }
    var reply = echoes ? request.plus(status()) : status();
    return dead ? Optional.empty() : Optional.of(new FakeReply(reply, takes));
  }
}
