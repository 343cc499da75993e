package cubby.hal.waveshare;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardDriver;
import cubby.hal.board.BoardTraits;
import cubby.hal.config.BankOption;
import cubby.hal.config.BankSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.contract.Channel;
import cubby.hal.modbus.RtuRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Driver of Waveshare's Modbus RTU relay boards with 8, 16 or 32 relays, those with inputs "(D)"
/// included. The board times the pulse, and answers it.
///
/// Relays and inputs count from 1 in the configuration, as they are printed on the case, and from 0
/// on the wire. Channel n fires relay n and has its door switch on input n of the same board,
/// unless the bank's wiring says otherwise; only eight inputs of a board are known, so a ninth
/// channel must say. An occupancy sensor is on no input unless the wiring names one.
public final class WaveshareRelay implements BoardDriver {
  /// 9600 8N1, address 1 [2]; 3.5 characters between frames, as Modbus RTU wants. Polarity and
  /// on-time are those of locks in general.
  private static final BoardTraits TRAITS =
      BoardTraits.of(
              8, 9600, RtuRequest.FIRST_ADDRESS, RtuRequest.LAST_ADDRESS, 1, Duration.ofMillis(500))
          .withMostChannels(32)
          .withGapCharacters(4);

  @Override
  public String name() {
    return "waveshare-relay";
  }

  @Override
  public BoardTraits traits() {
    return TRAITS;
  }

  @Override
  public Set<BankOption> options() {
    return Set.of(BankOption.WIRING);
  }

  @Override
  public Optional<ChannelWiring> wiring(BankSettings bank, Channel channel) {
    return Optional.of(new RelayWiring(bank, TRAITS).of(channel).asSettings());
  }

  @Override
  public List<String> problems(BankSettings bank) {
    return RelayCheck.problems(bank, new RelayWiring(bank, TRAITS));
  }

  @Override
  public BoardCodec codec(int address, BankSettings bank) {
    var onTime = bank.latches().onTime() == null ? TRAITS.onTime() : bank.latches().onTime();
    return new RelayCodec(address, new RelayWiring(bank, TRAITS), onTime);
  }
}
