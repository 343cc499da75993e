package cubby.app.torture.kill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentId;
import cubby.core.journal.ChainHead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a kiosk might have lost or done is found, each planted here.
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class AutopsyTest {
  private static final Map<String, Long> NO_PULSES = new TreeMap<>();

  @TempDir private Path folder;
  private final Known known = new Known();
  private Path data = Path.of("");
  private Path copy = Path.of("");

  @BeforeEach
  void setUp() throws Exception {
    data = folder.resolve("kiosk");
    copy = Files.createDirectory(folder.resolve("copy"));
    try (var workshop = Workshop.open(folder, data)) {
      assertThat(workshop.data()).isEqualTo(data);
    }
  }

  @Test
  void aKioskThatHasDoneNothingHasLostNothing() throws Exception {
    var report = new Autopsy(data, copy).after(known, NO_PULSES);

    assertThat(report.wrong()).isEmpty();
    assertThat(report.rows()).isPositive();
  }

  @Test
  void aRowThatWasShownAndIsGoneIsFound() throws Exception {
    known.hear("head 9999 " + "0".repeat(64));

    assertThat(new Autopsy(data, copy).after(known, NO_PULSES).wrong())
        .singleElement()
        .asString()
        .startsWith("lost: ")
        .contains("9999");
  }

  @Test
  void aRowThatIsAnotherIsFound() throws Exception {
    known.hear("head 3 " + "0".repeat(64));
    assertThat(known.head()).contains(new ChainHead(3, "0".repeat(64)));

    assertThat(new Autopsy(data, copy).after(known, NO_PULSES).wrong())
        .containsExactly("row 3 is not the one that was shown");
  }

  @Test
  void aPulseThatNothingAuthorisesIsFound() throws Exception {
    assertThat(new Autopsy(data, copy).after(known, Map.of("4", 1L)).wrong())
        .containsExactly("latch 4 was pulsed 1 times in a run whose journal authorises 0");
  }

  @Test
  void aParcelThatWasTakenInAndIsGoneIsFound() throws Exception {
    known.announced("SW1");
    known.stored("SW1", new CompartmentId("4"));

    assertThat(new Autopsy(data, copy).after(known, NO_PULSES).wrong())
        .containsExactly("lost: SW1 had been announced");
  }

  @Test
  void aByteThatWasChangedIsFound() throws Exception {
    var journal = data.resolve("journal.db");
    var bytes = Files.readAllBytes(journal);
    var text = new String(bytes, ISO_8859_1);
    bytes[text.indexOf("KioskSetUp")] = 'k';
    Files.write(journal, bytes);

    assertThat(new Autopsy(data, copy).after(known, NO_PULSES).wrong())
        .singleElement()
        .asString()
        .startsWith("the chain is broken: ");
  }
}
