package cubby.app.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.app.config.DemoCabinet;
import cubby.sim.VirtualClock;
import cubby.sim.VirtualSite;
import cubby.sim.cabinet.LatchSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SignalCommandsTest {

  private final VirtualSite site =
      new VirtualSite(
          SimulatedCabinet.planOf(DemoCabinet.config(Path.of("/x")), LatchSettings.SOLENOID),
          new VirtualClock());
  private final SignalCommands commands =
      new SignalCommands(DemoCabinet.config(Path.of("/x")).peripherals().signals(), site.cabinet());

  @Test
  void aSignalIsActiveUntilItIsQuietAgain() {
    assertThat(commands.obey("hatch", "active")).isEqualTo("signal hatch active");
    assertThat(commands.obey("hatch", "active")).isEqualTo("signal hatch active");
    assertThat(commands.obey("mains", "quiet")).isEqualTo("signal mains quiet");
    assertThat(commands.obey("hatch", "quiet")).isEqualTo("signal hatch quiet");
  }

  @Test
  void whatIsMistypedIsGuessed() {
    assertThatThrownBy(() -> commands.obey("hach", "active")).hasMessageContaining("hatch");
  }

  @Test
  void aContactIsNoDoor() {
    var hands =
        new HandCommands(
            SimulatedCabinet.planOf(DemoCabinet.config(Path.of("/x")), LatchSettings.SOLENOID)
                .compartments(),
            site.cabinet());
    assertThat(hands.summary()).startsWith("compartments=25 open=none");
    assertThatThrownBy(() -> hands.door("signal:hatch", "open")).isInstanceOf(Mistake.class);
  }
}
