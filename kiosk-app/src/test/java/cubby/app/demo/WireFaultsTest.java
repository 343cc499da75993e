package cubby.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.DemoCabinet;
import cubby.app.sim.FaultKind;
import cubby.hal.contract.BankId;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.VirtualSite;
import cubby.sim.bus.LineCondition;
import cubby.sim.bus.LineFaults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WireFaultsTest {

  private static final BankId B = new BankId("B");

  private long nanos;
  private final VirtualSite site = site();
  private final WireFaults faults =
      new WireFaults(new LineHands(DemoCabinet.config(Path.of("/tmp/demo")), site));

  @ParameterizedTest
  @EnumSource
  void aFaultOfTheLineIsMarkedSaidAndTakenBack(FaultKind kind) {
    press("fault-line-" + kind);
    assertThat(marked()).containsExactly("fault-line-" + kind);
    assertThat(faults.wrong()).hasSize(1);
    assertThat(line().any()).isTrue();
    press("fault-line-" + kind);
    assertThat(marked()).containsExactly("fault-line-mend");
    assertThat(line().any()).isFalse();
  }

  @Test
  void aCutLineStaysCutWhateverElseIsWrong() {
    press("fault-line-cut");
    press("fault-line-SILENCE");
    assertThat(line().condition()).isEqualTo(LineCondition.CUT);
    assertThat(faults.wrong()).containsExactly("line cut", "replies lost");
    press("fault-line-cut");
    assertThat(line().condition()).isEqualTo(LineCondition.SOUND);
    assertThat(faults.wrong()).containsExactly("replies lost");
  }

  @Test
  void aBoardIsDarkUntilItHasPowerAgain() {
    press("fault-board-B-dark");
    assertThat(site.power(B).on()).isFalse();
    assertThat(faults.wrong()).containsExactly("board B dark");
    press("fault-board-B-dark");
    assertThat(site.power(B).on()).isTrue();
  }

  @Test
  void aBoardThatRebootsComesBackByItself() {
    press("fault-board-B-reboot");
    assertThat(faults.wrong()).containsExactly("board B dark");
    nanos += LineHands.REBOOT.toNanos();
    assertThat(faults.wrong()).isEmpty();
  }

  @Test
  void rightsEverythingAgain() {
    List.of("fault-line-cut", "fault-line-BADSUM", "fault-board-A-dark", "fault-board-B-reboot")
        .forEach(this::press);
    press("fault-line-mend");
    assertThat(faults.wrong()).isEmpty();
    assertThat(line().condition()).isEqualTo(LineCondition.SOUND);
    assertThat(line().any()).isFalse();
    nanos += Duration.ofMinutes(1).toNanos();
    assertThat(site.power(B).on()).isTrue();
  }

  private VirtualSite site() {
    return new VirtualSite(
        SimulatedBoards.planOf(DemoCabinet.config(Path.of("/tmp/demo"))),
        () -> new MonotonicTime(nanos));
  }

  private LineFaults line() {
    return site.bus("main").faults();
  }

  private List<String> marked() {
    return MenuHand.marked(faults.menu());
  }

  private void press(String id) {
    MenuHand.press(faults.menu(), id);
  }
}
