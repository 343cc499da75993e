package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Evidence of a delivery.
class EvidenceCommandTest extends AtTheTerminal {
  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "470815", "zz", "AB:CD"})
  void evidenceIsCheckedByAWholeFingerprintOnly(String key) throws IOException {
    var file = Files.writeString(folder.resolve("evidence.zip"), "no archive");

    assertThat(run("evidence", "--verify", file.toString(), "--key", key)).isEqualTo(2);
    assertThat(err.toString()).contains("--key takes a fingerprint: 64 digits 0 to 9 and a to f");
    assertThat(run("evidence", "--verify", file.toString(), "--key", "0".repeat(63) + "g"))
        .isEqualTo(2);
    assertThat(run("evidence", "--verify", file.toString(), "--key", "0".repeat(64))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2027", "2027-3-1", "2027-03-01 09:00"})
  void evidenceIsOfOneDayOrTimeOnly(String announced) {
    var line =
        new String[] {"evidence", "T1", "--data", "d", "--out", "o", "--announced", announced};

    assertThat(run(line)).isEqualTo(2);
    assertThat(err.toString()).contains("--announced takes a day, 2027-03-01, or a time in UTC");

    line[line.length - 1] = "2027-03-01T09:00";
    assertThat(run(line)).isZero();
  }

  @Test
  void evidenceThatIsNotThereIsSaidNotToBe() {
    var file = folder.resolve("none.zip").toString();

    assertThat(run("evidence", "--verify", file, "--key", "0".repeat(64))).isEqualTo(1);
    assertThat(err.toString()).contains("there is no such file").doesNotContain("Exception");
  }
}
