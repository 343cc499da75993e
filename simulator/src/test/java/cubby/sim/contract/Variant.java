package cubby.sim.contract;

import cubby.hal.board.Request;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.config.ReplySettings;
import cubby.hal.config.StatusOrder;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.lockbus.Drivers;
import cubby.sim.BankPlan;
import cubby.sim.BoardFamily;
import cubby.sim.BoardMaker;
import cubby.sim.BusPlan;
import cubby.sim.SitePlan;
import cubby.sim.board.Cu16Settings;
import cubby.sim.board.ShuomingSettings;
import cubby.sim.board.WinnsenSettings;
import cubby.sim.board.WklySettings;
import cubby.sim.cabinet.CompartmentPlan;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One make of board in one of the ways in which it is sold or set, and the driver told so. A
/// compartment on each channel, labelled by its number.
record Variant(String name, BoardFamily family, BankSettings bank, BoardMaker board) {
  static final BankId BANK = new BankId("bank");
  static final String BUS = "bus";
  private static final String BY_ITSELF = ", reports changes by itself";

  /// Every driver as usual, and what each is known to be like besides.
  static Stream<Variant> all() {
    return Stream.concat(Stream.of(BoardFamily.values()).map(Variant::usual), unusual());
  }

  static Stream<Variant> usual() {
    return Stream.of(BoardFamily.values()).map(Variant::usual);
  }

  private static Variant usual(BoardFamily family) {
    return new Variant(
        family.driver(),
        family,
        settings(family),
        family.board(family.firstAddress(), family.usualChannels()));
  }

  private static Stream<Variant> unusual() {
    return Stream.of(
        new Variant(
            "kerong-cu16, 0 means closed and inside",
            BoardFamily.KERONG_CU16,
            inverted(settings(BoardFamily.KERONG_CU16), 0),
            BoardMaker.cu16(
                0, Cu16Settings.USUAL.withHookOneMeansClosed(false).withIrOneMeansOccupied(false))),
        shuoming(8, ShuomingSettings.StatusForm.SHORT),
        shuoming(32, ShuomingSettings.StatusForm.MIDDLE),
        shuoming(50, ShuomingSettings.StatusForm.LONG),
        new Variant(
            "shuoming, lowest channels first",
            BoardFamily.SHUOMING,
            settings(BoardFamily.SHUOMING)
                .withReplies(ReplySettings.DEFAULT.withStatusOrder(StatusOrder.LOW_FIRST)),
            BoardMaker.shuoming(1, ShuomingSettings.usual(24).withLowestChannelsLast(false))),
        new Variant(
            "shuoming" + BY_ITSELF,
            BoardFamily.SHUOMING,
            settings(BoardFamily.SHUOMING),
            BoardMaker.shuoming(1, ShuomingSettings.usual(24).withReportsChanges(true))),
        new Variant(
            "winnsen, answers with A5 and A2",
            BoardFamily.WINNSEN,
            settings(BoardFamily.WINNSEN),
            BoardMaker.winnsen(1, WinnsenSettings.USUAL.withAnswersWithA(true))),
        new Variant(
            "wkly, never answers an unlock",
            BoardFamily.WKLY,
            settings(BoardFamily.WKLY).withReplies(ReplySettings.DEFAULT.withAcknowledged(false)),
            BoardMaker.wkly(0, WklySettings.usual(24).withAnswersUnlock(false))),
        new Variant(
            "wkly" + BY_ITSELF,
            BoardFamily.WKLY,
            settings(BoardFamily.WKLY),
            BoardMaker.wkly(0, WklySettings.usual(24).withReportsChanges(true))));
  }

  private static Variant shuoming(int channels, ShuomingSettings.StatusForm form) {
    return new Variant(
        "shuoming, %d channels, %s status".formatted(channels, form),
        BoardFamily.SHUOMING,
        settings(BoardFamily.SHUOMING).withBoardChannels(channels),
        BoardMaker.shuoming(1, ShuomingSettings.usual(channels).withStatusForm(form)));
  }

  private static BankSettings settings(BoardFamily family) {
    var bank = BankSettings.of(BANK.toString(), BUS, family.driver());
    return family == BoardFamily.GPIO ? bank.withWiring(header()) : bank;
  }

  /// As the simulated header is wired.
  private static List<ChannelWiring> header() {
    return IntStream.rangeClosed(1, BoardFamily.GPIO.usualChannels())
        .mapToObj(n ->
            new ChannelWiring(new Channel(n), n + 1, InputPoint.of(n + 9), InputPoint.of(n + 17)))
        .toList();
  }

  private static BankSettings inverted(BankSettings bank, int level) {
    return bank.withSensors(bank.sensors().withClosedIs(level).withInsideIs(level));
  }

  Variant withBank(BankSettings other) {
    return new Variant(name, family, other, board);
  }

  BusSettings bus(String line) {
    return BusSettings.of(BUS, line);
  }

  SitePlan site() {
    var compartments =
        IntStream.rangeClosed(1, channels())
            .mapToObj(n -> new CompartmentPlan(Integer.toString(n), BANK, new Channel(n), true))
            .toList();
    var bus = new BusPlan(BUS, family.line(), List.of(new BankPlan(BANK, board)));
    return new SitePlan(compartments, List.of(bus), 1);
  }

  int channels() {
    return bank.boardChannels() != null ? bank.boardChannels() : family.usualChannels();
  }

  int address() {
    return family.firstAddress();
  }

  boolean acknowledges() {
    var driver = Drivers.named(family.driver()).orElseThrow();
    return driver.codec(address(), bank).unlock(new Channel(1)) instanceof Request.Answered;
  }

  /// What a cut wire reads: a made circuit is 1 on boards, and pulled low on pins.
  int cutReads() {
    return switch (family) {
      case GPIO, MCP23017 -> 1;
      case KERONG_CU16, KERONG_CU48, SHUOMING, WAVESHARE_RELAY, WINNSEN, WKLY -> 0;
    };
  }

  boolean hasChecksum() {
    return family != BoardFamily.WINNSEN;
  }

  /// Whether the board reports changes unasked.
  boolean speaksByItself() {
    return name.endsWith(BY_ITSELF);
  }

  /// Whether the make has occupancy sensors.
  boolean seesParcels() {
    return switch (family) {
      case GPIO, KERONG_CU16, KERONG_CU48 -> true;
      case MCP23017, SHUOMING, WAVESHARE_RELAY, WINNSEN, WKLY -> false;
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
