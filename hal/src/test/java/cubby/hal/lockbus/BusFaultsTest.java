package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankEvent.Connected;
import cubby.hal.contract.BankEvent.Lost;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.BankEvent.ReadAnswered;
import cubby.hal.contract.BankEvent.ReadFailed;
import cubby.hal.contract.BankId;
import cubby.hal.contract.PulseId;
import cubby.hal.wire.WireBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything goes wrong, from a seed: safety holds throughout, and once all is healed the banks
/// come back.
class BusFaultsTest {
  private static final int BANKS = 3;
  private static final int RUNS_A_SEED = 40;
  private static final int FAULTS_A_RUN = 120;

  /// 2.6 ms on the line and 500 ms energised.
  private static final long SUPPLY_FREE_AFTER_MILLIS = 502;

  private static final long LATCH_FREE_AFTER_MILLIS = SUPPLY_FREE_AFTER_MILLIS + 1000;

  private final Map<String, Long> notAfter = new HashMap<>();
  private int asked;
  private int reads;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void safetyHoldsAndTheBanksComeBack(long seed) {
    var random = new Random(seed);
    for (int run = 0; run < RUNS_A_SEED; run++) {
      notAfter.clear();
      asked = 0;
      reads = 0;
      var rig = BusRig.cu16(BANKS).connected();
      for (int i = 0; i < FAULTS_A_RUN; i++) {
        something(rig, random);
        rig.runFor(random.nextInt(random.nextInt(10) == 0 ? 3000 : 150));
      }
      heal(rig);
      rig.runFor(20_000);
      everyCommandIsSettledOnce(rig);
      latchesAreSafe(rig);
      nothingElseIsSent(rig);
      lossAndReturnAlternate(rig);
    }
  }

  private void something(BusRig rig, Random random) {
    int bank = random.nextInt(BANKS);
    var board = rig.cu16At(bank);
    switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> pulse(rig, bank, 1 + random.nextInt(3), random.nextInt(4000));
      case 4, 5 -> rig.read(bank, "r" + reads++);
      case 6 -> rig.banks.get(bank).attend(random.nextBoolean());
      case 7 -> board.replyAfter(5 + random.nextInt(450));
      case 8 -> board.replyAfter(12);
      case 9 -> board.missum(random.nextInt(3));
      case 10 -> board.missum(0);
      case 11 -> {
        if (random.nextBoolean()) {
          board.die();
        } else {
          board.revive();
        }
      }
      case 12 -> {
        if (random.nextInt(3) == 0) {
          rig.unplug("gone");
        } else {
          rig.plugIn();
        }
      }
      default -> rig.noise(junk(random, board));
    }
  }

  private void pulse(BusRig rig, int bank, int channel, int withinMillis) {
    var id = "p" + asked++;
    notAfter.put(id, rig.millis() + withinMillis);
    rig.pulse(bank, channel, id, withinMillis);
  }

  private static String junk(Random random, FakeCu16 board) {
    var bytes = new byte[1 + random.nextInt(20)];
    random.nextBytes(bytes);
    return WireBytes.copyOf(bytes)
        .plus(random.nextBoolean() ? board.status() : WireBytes.of(2))
        .toString();
  }

  private static void heal(BusRig rig) {
    rig.plugIn();
    for (int bank = 0; bank < BANKS; bank++) {
      rig.banks.get(bank).attend(false);
      rig.cu16At(bank).revive();
      rig.cu16At(bank).missum(0);
      rig.cu16At(bank).replyAfter(12);
    }
  }

  private void everyCommandIsSettledOnce(BusRig rig) {
    var pulses = rig.all(PulseSettled.class);
    assertThat(pulses).hasSize(asked).extracting(PulseSettled::pulse).doesNotHaveDuplicates();
    assertThat(rig.all(ReadAnswered.class).size() + rig.all(ReadFailed.class).size())
        .isEqualTo(reads);
    assertThat(rig.sentFrames(BusFaultsTest::isUnlock))
        .hasSameSizeAs(pulses.stream().filter(settled -> settled.result().mayHaveMoved()).toList());
    for (var settled : pulses) {
      if (settled.result().mayHaveMoved()) {
        assertThat(rig.millisOf(settled.at())).isLessThanOrEqualTo(latest(settled.pulse()));
      }
    }
  }

  /// Its last byte leaves 2.6 ms after the hand-over.
  private long latest(PulseId pulse) {
    return notAfter.getOrDefault(pulse.value(), 0L) + 3;
  }

  private static void latchesAreSafe(BusRig rig) {
    Map<String, Long> last = new HashMap<>();
    long lastOfAll = -LATCH_FREE_AFTER_MILLIS;
    for (var line : rig.sent) {
      long at = Long.parseLong(line.substring(0, line.indexOf(' ')));
      var frame = line.substring(line.indexOf(' ') + 1);
      if (isUnlock(frame)) {
        assertThat(at - lastOfAll).isGreaterThanOrEqualTo(SUPPLY_FREE_AFTER_MILLIS);
        lastOfAll = at;
        var before = last.put(frame, at);
        assertThat(before == null ? LATCH_FREE_AFTER_MILLIS : at - before)
            .isGreaterThanOrEqualTo(LATCH_FREE_AFTER_MILLIS);
      }
    }
  }

  private static void nothingElseIsSent(BusRig rig) {
    Set<String> polls = new HashSet<>();
    for (int bank = 0; bank < BANKS; bank++) {
      polls.add(rig.cu16At(bank).statusRequest());
    }
    assertThat(rig.sentFrames(frame -> !polls.contains(frame) && !isUnlock(frame))).isEmpty();
  }

  /// A change or a reading is told of connected banks only, and all are connected in the end.
  private static void lossAndReturnAlternate(BusRig rig) {
    List<BankId> connected = new ArrayList<>();
    rig.banks.forEach(bank -> connected.add(bank.id()));
    for (var event : rig.events) {
      switch (event) {
        case Lost lost -> connected.remove(lost.bank());
        case Connected back -> {
          assertThat(connected).doesNotContain(back.bank());
          connected.add(back.bank());
        }
        case BankEvent.Changed changed -> assertThat(connected).contains(changed.bank());
        case ReadAnswered answered -> assertThat(connected).contains(answered.bank());
        case PulseSettled _, ReadFailed _ -> {}
      }
    }
    assertThat(connected).hasSize(BANKS);
  }

  private static boolean isUnlock(String frame) {
    return frame.matches("02 .. 31 03 ..");
  }
}
