package cubby.hal.config;

import static cubby.hal.config.Settings.require;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One lock board and what is wired to it.
///
/// @param id unique
/// @param bus the name of its bus
/// @param driver the name of its driver: `kerong-cu16`
/// @param address as its DIP switch says; by default the driver's usual first address
/// @param boardChannels how many channels the board has; by default what its driver says
/// @param wired the channels with a door on them; by default all of the board's
/// @param wiring where channels are wired to, for boards on which that is not fixed; a channel that
///   is not named there is wired as its driver says
public record BankSettings(
    BankId id,
    String bus,
    String driver,
    @Nullable Integer address,
    @Nullable Integer boardChannels,
    @Nullable List<Channel> wired,
    List<ChannelWiring> wiring,
    SensorSettings sensors,
    LatchSettings latches,
    ReplySettings replies,
    PinSettings pins) {
  /// The largest board known has 50; status bits are kept in a long.
  public static final int MAX_CHANNELS = 64;

  public BankSettings {
    require(Settings.present(id), "a bank needs an id");
    require(Settings.present(bus), "bank %s: needs the name of its bus", id);
    require(Settings.present(driver), "bank %s: needs a driver", id);
    wired = wired == null ? null : wired.stream().filter(Objects::nonNull).sorted().toList();
    require(wired == null || !wired.isEmpty(), "bank %s: has no channel wired", id);
    require(
        wired == null || wired.stream().distinct().count() == wired.size(),
        "bank %s: a channel is wired twice in %s",
        id,
        wired);
    require(
        Settings.within(boardChannels, 1, MAX_CHANNELS),
        "bank %s: boardChannels is 1 to %d, not %s",
        id,
        MAX_CHANNELS,
        boardChannels);
    wiring = List.copyOf(wiring);
    require(
        wiring.stream().map(ChannelWiring::channel).distinct().count() == wiring.size(),
        "bank %s: the wiring names a channel twice",
        id);
  }

  /// A bank with all defaults.
  public static BankSettings of(String id, String bus, String driver) {
    return new BankSettings(
        new BankId(id),
        bus,
        driver,
        null,
        null,
        null,
        List.of(),
        SensorSettings.DEFAULT,
        LatchSettings.DEFAULT,
        ReplySettings.DEFAULT,
        PinSettings.DEFAULT);
  }

  /// The channels with a door on them.
  ///
  /// @param usual how many a board of the make has, unless the bank says
  public List<Channel> channels(int usual) {
    if (wired != null) {
      return wired;
    }
    int count = boardChannels == null ? usual : boardChannels;
    return IntStream.rangeClosed(1, count).mapToObj(Channel::new).toList();
  }

  /// Those of the options that are set.
  public List<BankOption> options() {
    return Arrays.stream(BankOption.values()).filter(option -> option.isSet(this)).toList();
  }

  public BankSettings withAddress(int newAddress) {
    return with(newAddress, boardChannels, wired, wiring, sensors, latches, replies, pins);
  }

  public BankSettings withBoardChannels(int count) {
    return with(address, count, wired, wiring, sensors, latches, replies, pins);
  }

  public BankSettings withWired(List<Channel> newWired) {
    return with(address, boardChannels, newWired, wiring, sensors, latches, replies, pins);
  }

  public BankSettings withWiring(List<ChannelWiring> newWiring) {
    return with(address, boardChannels, wired, newWiring, sensors, latches, replies, pins);
  }

  public BankSettings withSensors(SensorSettings newSensors) {
    return with(address, boardChannels, wired, wiring, newSensors, latches, replies, pins);
  }

  public BankSettings withLatches(LatchSettings newLatches) {
    return with(address, boardChannels, wired, wiring, sensors, newLatches, replies, pins);
  }

  public BankSettings withReplies(ReplySettings newReplies) {
    return with(address, boardChannels, wired, wiring, sensors, latches, newReplies, pins);
  }

  public BankSettings withPins(PinSettings newPins) {
    return with(address, boardChannels, wired, wiring, sensors, latches, replies, newPins);
  }

  private BankSettings with(
      @Nullable Integer newAddress,
      @Nullable Integer newChannels,
      @Nullable List<Channel> newWired,
      List<ChannelWiring> newWiring,
      SensorSettings newSensors,
      LatchSettings newLatches,
      ReplySettings newReplies,
      PinSettings newPins) {
    return new BankSettings(
        id,
        bus,
        driver,
        newAddress,
        newChannels,
        newWired,
        newWiring,
        newSensors,
        newLatches,
        newReplies,
        newPins);
  }
}
