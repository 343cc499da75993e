package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Form;
import cubby.app.yaml.OneOf;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.app.yaml.YesNo;
import cubby.hal.board.BoardDriver;
import cubby.hal.config.BankSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.config.DebounceSettings;
import cubby.hal.config.LatchSettings;
import cubby.hal.config.ReplySettings;
import cubby.hal.config.SensorSettings;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.lockbus.Drivers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the file says of one bank: a lock board and how its sensors are to be read.
record BankPart(
    Section at,
    @Nullable String id,
    @Nullable String bus,
    @Nullable BoardDriver driver,
    @Nullable Integer address,
    @Nullable Integer channels,
    @Nullable Integer closedIs,
    @Nullable Integer insideIs,
    @Nullable Duration onTime,
    @Nullable Duration rest,
    @Nullable Duration replyTimeout,
    @Nullable Boolean echo,
    DebounceSettings debounce,
    OptionPart options) {

  private static final OneOf DRIVER =
      new OneOf("driver", Drivers.all().stream().map(BoardDriver::name).sorted().toList());

  private static final WholeNumber LEVEL = new WholeNumber(0, 1);
  private static final WholeNumber DEBOUNCE_MS = new WholeNumber(1, 2000);

  /// Most of any board known is 50.
  static final int CHANNELS_MAX = 64;

  /// What something inside reads as, by default, on every board.
  private static final int INSIDE_IS = 1;

  static BankPart read(Section at, Form<String> knownBus) {
    var id = at.required("id", Names.NEW);
    var bus = at.required("bus", knownBus);
    var driver = at.required("driver", DRIVER);
    var part =
        new BankPart(
            at,
            id,
            bus,
            driver == null ? null : Drivers.named(driver).orElseThrow(),
            at.optional("address", new WholeNumber(0, 255)),
            at.optional("channels", new WholeNumber(1, CHANNELS_MAX)),
            at.optional("closed-is", LEVEL),
            at.optional("inside-is", LEVEL),
            millis(
                at, "on-time-ms", new WholeNumber(20, (int) LatchSettings.MAX_ON_TIME.toMillis())),
            millis(at, "rest-ms", new WholeNumber(0, 60_000)),
            millis(at, "reply-timeout-ms", new WholeNumber(50, 1000)),
            at.optional("echo", new YesNo()),
            new DebounceSettings(
                millis(at, "debounce-open-ms", DEBOUNCE_MS),
                millis(at, "debounce-closed-ms", DEBOUNCE_MS),
                millis(at, "debounce-occupancy-ms", DEBOUNCE_MS)),
            OptionPart.read(at));
    at.close();
    return part;
  }

  /// The address, or the driver's usual one.
  @Nullable Integer addressOrDefault() {
    if (address != null || at.has("address") || driver == null) {
      return address;
    }
    return driver.traits().firstAddress();
  }

  /// How many channels the board has, as far as the file tells.
  int channelsOrDefault() {
    if (channels != null) {
      return channels;
    }
    return driver == null ? CHANNELS_MAX : driver.traits().channels();
  }

  /// Once there are no faults.
  ///
  /// @param wired the channels that compartments are on
  BankSettings settings(List<Channel> wired, boolean occupancySensors) {
    return new BankSettings(
        new BankId(requireNonNull(id)),
        requireNonNull(bus),
        requireNonNull(driver).name(),
        address,
        channels,
        wired,
        options.wiring().stream().map(WiringPart::settings).toList(),
        new SensorSettings(closedIs, insideIs, occupancySensors, debounce),
        new LatchSettings(onTime, rest),
        new ReplySettings(replyTimeout, echo, options.acknowledged(), options.statusOrder()),
        options.pins());
  }

  /// Where a channel is and how it is to be read, defaults filled in: two channels of the same
  /// number of which this says the same reach the same door.
  ///
  /// @param its settings, made of this
  String wiring(String line, BankSettings its, Channel channel) {
    var board = requireNonNull(driver);
    return "%s, %s at %d, closed is %d, inside is %d%s%s"
        .formatted(
            line,
            board.name(),
            requireNonNull(addressOrDefault()),
            or(closedIs, board.traits().closedIs()),
            or(insideIs, INSIDE_IS),
            options.words(),
            board.wiring(its, channel).map(this::words).orElse(""));
  }

  private String words(ChannelWiring wired) {
    return (wired.output() == null ? "" : ", output " + wired.output())
        + (wired.door() == null ? "" : ", door " + words(wired.door()))
        + (wired.occupancy() == null ? "" : ", occupancy " + words(wired.occupancy()));
  }

  private String words(InputPoint input) {
    return or(input.board(), requireNonNull(addressOrDefault())) + "/" + input.number();
  }

  private static int or(@Nullable Integer said, int otherwise) {
    return said == null ? otherwise : said;
  }

  private static @Nullable Duration millis(Section at, String key, WholeNumber range) {
    var millis = at.optional(key, range);
    return millis == null ? null : Duration.ofMillis(millis);
  }
}
