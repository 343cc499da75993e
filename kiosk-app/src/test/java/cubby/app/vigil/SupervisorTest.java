package cubby.app.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupervisorTest {
  private final List<String> told = new ArrayList<>();

  @Test
  void whatItIsToldIsSaidOnce() {
    var supervisor = new Supervisor(told::add, Optional.empty());

    supervisor.ready("Ready for people");
    supervisor.ready("Ready for people");
    supervisor.status("Out of service");
    supervisor.stopping();
    supervisor.stopping();

    assertThat(told)
        .containsExactly(
            "READY=1\nSTATUS=Ready for people",
            "STATUS=Out of service",
            "STOPPING=1\nSTATUS=Stopping");
  }

  @Test
  void signsOfLifeAreWantedBySomebodyWhoNamesThisProcess() {
    assertThat(patience(Map.of("NOTIFY_SOCKET", "@x", "WATCHDOG_USEC", "180000000")))
        .contains(Duration.ofMinutes(3));
    assertThat(
            patience(
                Map.of("NOTIFY_SOCKET", "@x", "WATCHDOG_USEC", "180000000", "WATCHDOG_PID", "7")))
        .contains(Duration.ofMinutes(3));
    assertThat(
            patience(
                Map.of("NOTIFY_SOCKET", "@x", "WATCHDOG_USEC", "180000000", "WATCHDOG_PID", "8")))
        .isEmpty();
    assertThat(patience(Map.of("NOTIFY_SOCKET", "@x"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-5", "soon", "99999999999999999999"})
  void whatIsNoTimeWantsNoSigns(String micros) {
    assertThat(patience(Map.of("NOTIFY_SOCKET", "@x", "WATCHDOG_USEC", micros))).isEmpty();
  }

  @Test
  void withoutAServiceManagerNothingHappens() {
    assertThat(patience(Map.of("WATCHDOG_USEC", "180000000"))).isEmpty();
    Supervisor.of(Map.of(), 7).ready("Ready for people");
    Supervisor.of(Map.of("NOTIFY_SOCKET", "vsock:2:1"), 7).alive();
    Supervisor.of(Map.of("NOTIFY_SOCKET", "@nobody-listens-here"), 7).alive();
  }

  private static Optional<Duration> patience(Map<String, String> environment) {
    return Supervisor.of(environment, 7).patience();
  }
}
