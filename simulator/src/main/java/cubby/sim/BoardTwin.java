package cubby.sim;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import cubby.hal.config.BankSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.config.PinSettings;
import cubby.hal.config.StatusOrder;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.lockbus.Drivers;
import cubby.sim.board.BoardInput;
import cubby.sim.board.BoardTiming;
import cubby.sim.board.Cu16Settings;
import cubby.sim.board.Cu48Settings;
import cubby.sim.board.ShuomingSettings;
import cubby.sim.board.WaveshareBoard;
import cubby.sim.board.WaveshareSettings;
import cubby.sim.board.WinnsenSettings;
import cubby.sim.board.WklySettings;
import cubby.sim.pins.PinBoard;
import cubby.sim.pins.PinWires;
import cubby.sim.pins.PinWires.LatchWire;
import cubby.sim.pins.PinWires.SwitchWire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One bank's board as its settings say that it is set.
///
/// @param baud of its line
/// @param closedIs the level, 0 or 1, of a closed door
/// @param insideIs the level, 0 or 1, of something inside
/// @param neighbours all banks of its bus: a relay board's inputs may be for any of them
record BoardTwin(
    BankSettings bank,
    BoardFamily family,
    int baud,
    int closedIs,
    int insideIs,
    List<BankSettings> neighbours) {

  /// @throws IllegalArgumentException if the simulator has no such board; the message is for people
  static BoardTwin of(BankSettings bank, int baud, List<BankSettings> neighbours) {
    var family =
        BoardFamily.ofDriver(bank.driver())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "bank %s has a %s, which cannot be simulated"
                        .formatted(bank.id(), bank.driver())));
    int usually = Drivers.named(bank.driver()).orElseThrow().traits().closedIs();
    return new BoardTwin(
        bank,
        family,
        baud,
        requireNonNullElse(bank.sensors().closedIs(), usually),
        requireNonNullElse(bank.sensors().insideIs(), 1),
        neighbours);
  }

  BoardMaker maker() {
    return switch (family) {
      case SHUOMING -> {
        var usual = ShuomingSettings.usual(channels());
        yield BoardMaker.shuoming(
            address(),
            usual
                .withOneMeansClosed(closedIs == 1)
                .withLowestChannelsLast(bank.replies().statusOrder() != StatusOrder.LOW_FIRST)
                .withTiming(timing(usual.timing())));
      }
      case KERONG_CU16 ->
          BoardMaker.cu16(
              address(),
              Cu16Settings.USUAL
                  .withHookOneMeansClosed(closedIs == 1)
                  .withIrOneMeansOccupied(insideIs == 1)
                  .withOnTime(timing(BoardTiming.USUAL).onTime()));
      case KERONG_CU48 ->
          BoardMaker.cu48(
              address(),
              Cu48Settings.USUAL
                  .withHookOneMeansClosed(closedIs == 1)
                  .withIrOneMeansOccupied(insideIs == 1)
                  .withTiming(timing(BoardTiming.USUAL)));
      case WINNSEN ->
          BoardMaker.winnsen(
              address(),
              WinnsenSettings.USUAL
                  .withOneMeansOpen(closedIs == 0)
                  .withTiming(timing(BoardTiming.USUAL)));
      case WKLY ->
          BoardMaker.wkly(
              address(),
              WklySettings.usual(channels())
                  .withOneMeansClosed(closedIs == 1)
                  .withAnswersUnlock(requireNonNullElse(bank.replies().acknowledged(), true))
                  .withTiming(timing(BoardTiming.USUAL)));
      case WAVESHARE_RELAY -> relays();
      case GPIO -> PinBoard.gpio(pins());
      case MCP23017 -> PinBoard.mcp23017(pins());
    };
  }

  /// A chip that has switches of this bank, and no bank of its own, is part of its board.
  private PinWires pins() {
    boolean activeLow = Boolean.TRUE.equals(bank.pins().activeLow());
    boolean restsHigh = bank.pins().pull() != PinSettings.Pull.DOWN;
    var latches = new ArrayList<LatchWire>();
    wiring(bank)
        .filter(it -> it.output() != null)
        .forEach(it -> latches.add(new LatchWire(it.output(), it.channel(), activeLow)));
    var switches =
        inputsOf(bank)
            .filter(it -> it.board() == address() || !isAnothers(it.board()))
            .map(it ->
                new SwitchWire(
                    it.board(),
                    it.number(),
                    it.channel(),
                    it.kind(),
                    it.kind() == BoardInput.Kind.DOOR ? closedIs : insideIs,
                    restsHigh))
            .toList();
    return new PinWires(address(), latches, switches);
  }

  private boolean isAnothers(int board) {
    return neighbours.stream().anyMatch(other -> address(other) == board);
  }

  private BoardMaker relays() {
    var inputs = inputs();
    int highest = inputs.stream().mapToInt(InputPlan::input).max().orElse(0);
    var usual = WaveshareSettings.usual(channels());
    var settings =
        usual
            .withBaud(baud)
            .withInputs(
                usual
                    .inputs()
                    .withCount(Math.max(highest, usual.inputs().count()))
                    .withSenses(closedIs == 1, insideIs == 1));
    var relays = new LinkedHashMap<Channel, Channel>();
    wiring(bank)
        .filter(it -> it.output() != null)
        .forEach(it -> relays.put(new Channel(it.output()), it.channel()));
    return (cabinet, own, observer) ->
        new WaveshareBoard(
            address(),
            settings,
            new CrossedWiring(cabinet.wiring(own), relays),
            inputs.stream()
                .collect(
                    toMap(
                        InputPlan::input,
                        it -> new BoardInput(cabinet.wiring(it.bank()), it.channel(), it.kind()))),
            observer);
  }

  /// What the banks of the line have wired to this board's inputs.
  private List<InputPlan> inputs() {
    return neighbours.stream()
        .flatMap(BoardTwin::inputsOf)
        .filter(it -> it.board() == address())
        .map(it -> new InputPlan(it.number(), it.bank(), it.channel(), it.kind()))
        .toList();
  }

  /// One input that a bank has something wired to.
  private record WiredInput(
      int board, int number, BankId bank, Channel channel, BoardInput.Kind kind) {
    static Stream<WiredInput> of(
        BankSettings bank, Channel channel, @Nullable InputPoint point, BoardInput.Kind kind) {
      return point == null
          ? Stream.of()
          : Stream.of(
              new WiredInput(
                  requireNonNullElse(point.board(), address(bank)),
                  point.number(),
                  bank.id(),
                  channel,
                  kind));
    }
  }

  private static Stream<WiredInput> inputsOf(BankSettings bank) {
    return wiring(bank)
        .flatMap(it ->
            Stream.concat(
                WiredInput.of(bank, it.channel(), it.door(), BoardInput.Kind.DOOR),
                WiredInput.of(bank, it.channel(), it.occupancy(), BoardInput.Kind.OCCUPANCY)));
  }

  /// Of every channel that has a door, where that is not fixed by the board.
  private static Stream<ChannelWiring> wiring(BankSettings bank) {
    var driver = Drivers.named(bank.driver()).orElseThrow();
    return bank.channels(driver.traits().channels()).stream()
        .flatMap(channel -> driver.wiring(bank, channel).stream());
  }

  private BoardTiming timing(BoardTiming usual) {
    var onTime = bank.latches().onTime();
    return onTime == null ? usual : usual.withOnTime(onTime);
  }

  private int channels() {
    return channels(bank);
  }

  private static int channels(BankSettings bank) {
    return bank.boardChannels() != null
        ? bank.boardChannels()
        : Drivers.named(bank.driver()).orElseThrow().traits().channels();
  }

  private int address() {
    return address(bank);
  }

  private static int address(BankSettings bank) {
    return bank.address() != null
        ? bank.address()
        : Drivers.named(bank.driver()).orElseThrow().traits().firstAddress();
  }
}
