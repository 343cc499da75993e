package cubby.sim.board;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.Earliest;
import cubby.sim.cabinet.Wiring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Modbus RTU relay board of Waveshare's, also (D), which has inputs. Confined to the owner of
/// its line.
///
/// A request is over when the line is silent for 3.5 characters: what has junk before it or another
/// right behind it is no request. What is sent to address 0 is obeyed, not answered. Its address,
/// the speed of its line and the linkage of its inputs outlast its supply; a board that was told
/// another speed is deaf from then on.
public final class WaveshareBoard implements SimulatedBoard {
  private static final int BROADCAST = 0;

  /// Address, function, CRC.
  private static final int SHORTEST = 4;

  private final WaveshareSettings settings;
  private final BoardObserver observer;
  private final ModbusFraming framing;
  private final WaveshareFunctions functions;

  /// @param address 1–255, as the maker has it; Modbus ends at 247
  /// @param inputs by their numbers from 1; the rest are wired to nothing
  public WaveshareBoard(
      int address,
      WaveshareSettings settings,
      Wiring wiring,
      Map<Integer, BoardInput> inputs,
      BoardObserver observer) {
    if (address < 1 || address > 0xFF) {
      throw new IllegalArgumentException(
          "a relay board has an address from 1 to 255, not " + address);
    }
    inputs.keySet().stream()
        .filter(it -> it < 1 || it > settings.inputs().count())
        .findFirst()
        .ifPresent(it -> {
          throw new IllegalArgumentException(
              "the board has %d inputs and none of number %d"
                  .formatted(settings.inputs().count(), it));
        });
    this.settings = settings;
    this.observer = observer;
    framing = new ModbusFraming(settings.baud());
    functions = new WaveshareFunctions(address, settings, wiring, inputs, observer);
  }

  @Override
  public int address() {
    return functions.address();
  }

  @Override
  public List<Transmission> receive(byte value, MonotonicTime at) {
    var said = frameOver(at);
    framing.take(value, at);
    return said;
  }

  @Override
  public Optional<MonotonicTime> nextDeadline() {
    return Earliest.of(framing.overAt(), functions.nextLookAt());
  }

  /// The end of a request is a pause of the master.
  @Override
  public Optional<MonotonicTime> nextOwnWordAt() {
    return functions.nextLookAt();
  }

  @Override
  public List<Transmission> due(MonotonicTime at) {
    var said = new ArrayList<>(frameOver(at));
    functions.look(at);
    return said;
  }

  @Override
  public void start(MonotonicTime at) {
    framing.forget();
    functions.start(at);
  }

  @Override
  public void stop(MonotonicTime at) {
    framing.forget();
    functions.stop(at);
  }

  @Override
  public WireBytes asFrom(int address, WireBytes reply) {
    return Checksum.CRC_16.resealed(reply, 0, address);
  }

  private List<Transmission> frameOver(MonotonicTime at) {
    var frame = framing.over(at);
    return frame.isEmpty() ? List.of() : frame.flatMap(this::answer).stream().toList();
  }

  private Optional<Transmission> answer(ModbusFraming.Frame frame) {
    var bytes = frame.bytes();
    if (functions.deaf() || bytes.length() < SHORTEST || !isForThisBoard(bytes)) {
      return Optional.empty();
    }
    var over = frame.at().plus(framing.silence());
    if (!Checksum.CRC_16.isRight(bytes)) {
      observer.happened(new BoardEvent.BadChecksum(address(), bytes, false, over));
      return Optional.empty();
    }
    int speaker = address();
    var answer = functions.obey(bytes, over);
    if (bytes.at(0) == BROADCAST && !settings.firmware().answersBroadcast()) {
      return Optional.empty();
    }
    var reply = Checksum.CRC_16.seal(WireBytes.of(speaker).plus(answer));
    return Optional.of(new Transmission(reply, frame.at().plus(turnaround())));
  }

  private boolean isForThisBoard(WireBytes frame) {
    return frame.at(0) == address() || frame.at(0) == BROADCAST;
  }

  private Duration turnaround() {
    return settings.turnaround().compareTo(framing.silence()) > 0
        ? settings.turnaround()
        : framing.silence();
  }
}
