package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.sim.BoardFamily;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which boards are simulated.
class SimCommandTest extends AtTheTerminal {
  @Test
  void theDemosCabinetIsSimulatedWhenNothingIsNamed() {
    assertThat(run("sim")).isZero();
    assertThat(asked)
        .containsExactly(
            new SimWishes(new SimWishes.Demo(), false, Optional.empty(), Duration.ofMillis(20)));
  }

  @Test
  void boardsOfADriverAreSimulated() {
    assertThat(run("sim", "--driver", "shuoming", "--boards", "31", "--link", "lines")).isZero();
    assertThat(run("sim", "--driver", "kerong-cu16", "--channels", "4", "--tcp")).isZero();
    assertThat(asked)
        .containsExactly(
            new SimWishes(
                new SimWishes.Boards(BoardFamily.SHUOMING, 31, 24),
                false,
                Optional.of(Path.of("lines")),
                Duration.ofMillis(20)),
            new SimWishes(
                new SimWishes.Boards(BoardFamily.KERONG_CU16, 1, 4),
                true,
                Optional.empty(),
                Duration.ofMillis(20)));
  }

  @Test
  void aConfigurationsCabinetIsSimulated() {
    assertThat(run("sim", "--config", config, "--spring-ms", "300")).isZero();
    assertThat(asked)
        .hasSize(1)
        .first()
        .isInstanceOfSatisfying(
            SimWishes.class,
            wishes -> {
              assertThat(wishes.spring()).isEqualTo(Duration.ofMillis(300));
              assertThat(wishes.cabinet()).isInstanceOf(SimWishes.Configured.class);
            });
  }

  @Test
  void aBrokenConfigurationIsNotSimulated() throws IOException {
    breakConfig();

    assertThat(run("sim", "--config", config)).isEqualTo(1);
    assertThat(err.toString()).contains(":11:16: code-length: 5 is out of range");
    assertThat(asked).isEmpty();
  }

  @Test
  void aMistypedDriverIsGuessedAndTooManyBoardsAreExplained() {
    assertThat(run("sim", "--driver", "kerong-cu61")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("There is no driver 'kerong-cu61': did you mean 'kerong-cu16'?");
    assertThat(run("sim", "--driver", "kerong-cu16", "--boards", "17")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "--boards: a line has 1 to 16 boards of kerong-cu16, whose addresses go from 0 to 15,"
                + " not 17.");
  }
}
