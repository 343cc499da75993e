package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.ui.WedgeReader.Reading;
import cubby.ui.WedgeReader.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WedgeReaderTest {

  private final WedgeReader wedge = new WedgeReader(Settings.DEFAULT);
  private final List<Reading> readings = new ArrayList<>();
  private Duration now = Duration.ofDays(3);

  @Test
  void fastCharactersAndEnterAreOneScan() {
    type("1Z999", 5);
    press(WedgeReader.ENTER, 5);
    assertThat(readings).containsExactly(new Reading.Scan("1Z999"));
  }

  @Test
  void fastCharactersAndSilenceAreOneScan() {
    type("1Z999", 35);
    pass(100);
    assertThat(readings).isEmpty();
    pass(1);
    assertThat(readings).containsExactly(new Reading.Scan("1Z999"));
  }

  @Test
  void nothingOfScanIsSeenBeforeItsEnd() {
    type("20481639", 1);
    assertThat(readings).isEmpty();
  }

  @Test
  void slowCharactersAreKeysAtOnce() {
    type("1", 0);
    pass(36);
    assertThat(readings).containsExactly(new Reading.Key('1'));
  }

  @Test
  void keysOfFastPersonComeInOrder() {
    type("20481639", 36);
    press(WedgeReader.ENTER, 36);
    assertThat(readings).containsExactlyElementsOf(keys("20481639\n"));
  }

  @Test
  void threeFastCharactersAreKeys() {
    type("123", 5);
    press(WedgeReader.ENTER, 5);
    assertThat(readings).containsExactlyElementsOf(keys("123\n"));
  }

  @Test
  void stutterDoesNotCutScanInTwo() {
    type("ABCDEF", 5);
    pass(80);
    type("GHI", 5);
    press(WedgeReader.ENTER, 5);
    assertThat(readings).containsExactly(new Reading.Scan("ABCDEFGHI"));
  }

  @Test
  void gapAfterThreeCharactersMakesThemKeys() {
    type("ABC", 5);
    pass(36);
    type("DEFG", 5);
    press(WedgeReader.ENTER, 5);
    assertThat(readings)
        .containsExactly(
            new Reading.Key('A'),
            new Reading.Key('B'),
            new Reading.Key('C'),
            new Reading.Scan("DEFG"));
  }

  @Test
  void lineFeedAfterCarriageReturnIsNoEnter() {
    type("ABCDEF", 5);
    press('\r', 5);
    press('\n', 5);
    assertThat(readings).containsExactly(new Reading.Scan("ABCDEF"));
  }

  @Test
  void enterOfItsOwnIsKey() {
    press('\r', 0);
    assertThat(readings).containsExactly(new Reading.Key(WedgeReader.ENTER));
  }

  @Test
  void enterLongAfterScanIsKey() {
    type("ABCDEF", 5);
    press(WedgeReader.ENTER, 5);
    press(WedgeReader.ENTER, 301);
    assertThat(readings)
        .containsExactly(new Reading.Scan("ABCDEF"), new Reading.Key(WedgeReader.ENTER));
  }

  @Test
  void twoScansInRowStayApart() {
    type("ABCDEF", 5);
    press(WedgeReader.ENTER, 5);
    type("GHIJKL", 5);
    press(WedgeReader.ENTER, 5);
    assertThat(readings).containsExactly(new Reading.Scan("ABCDEF"), new Reading.Scan("GHIJKL"));
  }

  @Test
  void keysBeforeScanAreKeys() {
    type("7", 0);
    pass(200);
    type("ABCDEF", 5);
    press(WedgeReader.ENTER, 5);
    assertThat(readings).containsExactly(new Reading.Key('7'), new Reading.Scan("ABCDEF"));
  }

  @Test
  void tenThousandCharactersAreCapped() {
    type("x".repeat(10_000), 1);
    press(WedgeReader.ENTER, 1);
    assertThat(readings).containsExactly(new Reading.Scan("x".repeat(WedgeReader.SCAN_LENGTH_MAX)));
  }

  @Test
  void emojiAndControlCharactersAreCharacters() {
    "📦\u001d📦\u0000📦".codePoints().forEach(c -> press(c, 5));
    pass(101);
    assertThat(readings).containsExactly(new Reading.Scan("📦\u001d📦\u0000📦"));
  }

  @Test
  void asksToBeCalledJustAfterItsPatienceEnds() {
    assertThat(wedge.deadline()).isEmpty();
    type("1", 0);
    assertThat(wedge.deadline()).contains(now.plusMillis(35).plusNanos(1));
    type("234", 5);
    assertThat(wedge.deadline()).contains(now.plusMillis(100).plusNanos(1));
    now = wedge.deadline().orElseThrow();
    readings.addAll(wedge.at(now));
    assertThat(readings).containsExactly(new Reading.Scan("1234"));
    assertThat(wedge.deadline()).isEmpty();
  }

  @Test
  void scanIsNotPrinted() {
    assertThat(new Reading.Scan("secret")).hasToString("Scan[…]");
  }

  private void type(String text, long gapMillis) {
    text.codePoints().forEach(c -> press(c, gapMillis));
  }

  private void press(int codePoint, long afterMillis) {
    now = now.plusMillis(afterMillis);
    readings.addAll(wedge.key(codePoint, now));
  }

  private void pass(long millis) {
    now = now.plusMillis(millis);
    readings.addAll(wedge.at(now));
  }

  private static List<Reading> keys(String text) {
    return text.codePoints().<Reading>mapToObj(Reading.Key::new).toList();
  }
}
