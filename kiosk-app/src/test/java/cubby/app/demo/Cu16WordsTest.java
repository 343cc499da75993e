package cubby.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.DemoCabinet;
import cubby.hal.contract.BankId;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Cu16WordsTest {

  private final Cu16Words words =
      new Cu16Words(
          DemoCabinet.config(Path.of("/tmp/demo")).cabinet(),
          new TreeMap<>(
              Map.of(
                  0, new Cu16Words.Board(new BankId("A"), 1, 1),
                  1, new Cu16Words.Board(new BankId("B"), 1, 1))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "02 00 30 03 35 | board 0, how are you?",
        "02 02 31 03 38 | board 0, unlock door 3",
        "02 10 31 03 46 | board 1, unlock door 14",
        "02 0F 31 03 45 | board 0, unlock lock 15",
        "02 20 31 03 56 | board 2, unlock lock 0",
        "02 00 35 FF 1F 00 00 03 58 | board 0: closed, empty",
        "02 00 35 FB 1F 04 00 03 58 | board 0: open 3, inside 3",
        "02 00 35 00 1F 00 00 03 59 | board 0: 8 open, empty",
        "02 20 35 00 00 00 00 03 5A | board 2",
        "02 00 35 FF | not a frame",
        "02 00 35 FF 1F 03 | a reply cut short",
        "02 00 77 03 7C | command 77"
      })
  void saysWhatAFrameMeans(String hex, String meaning) {
    assertThat(words.meaning(HexFormat.ofDelimiter(" ").parseHex(hex))).isEqualTo(meaning);
  }

  @Test
  void tellsQuestionsFromOrders() {
    assertThat(Cu16Words.asksForStatus(new byte[] {2, 0, 0x30, 3, 0x35})).isTrue();
    assertThat(Cu16Words.asksForStatus(new byte[] {2, 0, 0x31, 3, 0x36})).isFalse();
    assertThat(Cu16Words.asksForStatus(new byte[] {2})).isFalse();
  }
}
