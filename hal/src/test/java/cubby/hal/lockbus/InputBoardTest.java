package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.contract.BankEvent.Lost;
import cubby.hal.contract.BankId;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.Channel;
import cubby.hal.lockbus.BusRig.FakeReply;
import cubby.hal.wire.Crc16;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A bank whose relays are on board 1 and whose door switches are on board 2, beside a bank whose
/// board 3 is not there.
class InputBoardTest {
  private Optional<WireBytes> inputs = Optional.of(sealed("02 02 01 03"));
  private boolean late;
  private int askedAbsent;

  @Test
  void theBoardThatIsSilentIsNamed() {
    inputs = Optional.empty();
    assertThat(lossOf("relays", rig()))
        .isEqualTo(
            new BankTrouble(
                BankTrouble.Cause.SILENT,
                "board 2 did not answer 02 02 00 00 00 08 79 FF within 200 ms"));
  }

  @Test
  void theBoardThatDeclinesIsNamed() {
    inputs = Optional.of(sealed("02 82 02"));
    assertThat(lossOf("relays", rig()).detail())
        .startsWith("board 2 was asked 02 02 00 00 00 08 79 FF: board 2 does not read its inputs");
  }

  @Test
  void theBoardInWhoseNameAnotherAnswersIsNamed() {
    inputs = Optional.of(sealed("04 02 01 03"));
    assertThat(lossOf("relays", rig()).detail())
        .startsWith("board 2 was asked 02 02 00 00 00 08 79 FF; board 4 answered 04 02 01 03");
  }

  /// It comes while board 3 is asked for the third time.
  @Test
  void aLateReplyIsNotTakenForAnIntruder() {
    late = true;
    assertThat(lossOf("absent", rig()).cause()).isEqualTo(BankTrouble.Cause.SILENT);
  }

  private static BankTrouble lossOf(String bank, BusRig rig) {
    for (int i = 0; i < 10_000; i++) {
      var lost =
          rig.all(Lost.class).stream().filter(it -> it.bank().equals(new BankId(bank))).findFirst();
      if (lost.isPresent()) {
        return lost.get().trouble();
      }
      rig.runFor(1);
    }
    throw new AssertionError("bank %s is not lost: %s".formatted(bank, rig.events));
  }

  private BusRig rig() {
    var channel = new Channel(1);
    var relays =
        BankSettings.of("relays", "bus", "waveshare-relay")
            .withWired(List.of(channel))
            .withWiring(List.of(new ChannelWiring(channel, null, new InputPoint(2, 1), null)));
    var absent = BankSettings.of("absent", "bus", "waveshare-relay").withAddress(3);
    var bus = BusSettings.of("bus", "serial:/dev/ttyUSB0");
    var rig =
        new BusRig(now -> LockBuses.masters(List.of(bus), List.of(relays, absent), now).getFirst());
    rig.add(new FakeRelays());
    rig.add(this::answer);
    return rig;
  }

  private Optional<FakeReply> answer(WireBytes request) {
    askedAbsent += request.at(0) == 3 ? 1 : 0;
    var takes = late && askedAbsent == 2 ? Duration.ofMillis(300) : BusRig.REPLY_TAKES;
    return inputs.filter(_ -> request.at(0) == 2).map(reply -> new FakeReply(reply, takes));
  }

  private static WireBytes sealed(String hex) {
    return Crc16.sealed(WireBytes.ofHex(hex));
  }
}
