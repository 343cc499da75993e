package cubby.hal.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.scanner.ScannerEvent;
import cubby.hal.wire.WireBytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanFramingTest {
  private static final String TOO_LONG = "too long";

  private final ScanFraming framing = new ScanFraming();
  private final List<String> told = new ArrayList<>();
  private MonotonicTime now = new MonotonicTime(Long.MAX_VALUE - 1000);

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n", "\n\r", "\r\r\n"})
  void aPayloadEndsWithAnyLineEnd(String end) {
    send("1Z999" + end);
    assertThat(told).containsExactly("1Z999");
    assertThat(framing.deadline()).isEmpty();
  }

  @Test
  void aPayloadEndsWithSilence() {
    send("1Z999");
    pass(99);
    assertThat(told).isEmpty();
    pass(1);
    assertThat(told).containsExactly("1Z999");
    assertThat(framing.deadline()).isEmpty();
  }

  @Test
  void silenceCountsFromTheLastByte() {
    send("1Z");
    pass(80);
    send("999");
    pass(80);
    assertThat(told).isEmpty();
    assertThat(framing.deadline()).contains(now.plus(Duration.ofMillis(20)));
  }

  @Test
  void bytesThatAreReadLateAreOfTheSamePayload() {
    send("1Z");
    now = now.plus(Duration.ofSeconds(1));
    send("999\r");
    assertThat(told).containsExactly("1Z999");
  }

  @Test
  void theLineEndAfterSilenceIsNoPayload() {
    send("1Z999");
    pass(100);
    send("\r\n");
    pass(1000);
    assertThat(told).containsExactly("1Z999");
  }

  @Test
  void twoPayloadsInOneRead() {
    send("ABC\r\nDEF\r\nGH");
    assertThat(told).containsExactly("ABC", "DEF");
    pass(100);
    assertThat(told).containsExactly("ABC", "DEF", "GH");
  }

  @Test
  void everySplitGivesTheSame() {
    var bytes = bytes("1Z999\r\n\u001dGS1\r\n" + "x".repeat(300) + "\rlast\r");
    for (int size = 1; size <= bytes.length(); size++) {
      told.clear();
      for (int from = 0; from < bytes.length(); from += size) {
        on(bytes.slice(from, Math.min(bytes.length(), from + size)));
        pass(1);
      }
      assertThat(told)
          .as("in reads of %d", size)
          .containsExactly("1Z999", "\u001dGS1", TOO_LONG, "last");
    }
  }

  @Test
  void aPayloadAtTheCapIsWhole() {
    send("x".repeat(256) + "\r");
    assertThat(told).containsExactly("x".repeat(256));
  }

  @Test
  void whatIsLongerIsDroppedWholeAndSaidOnce() {
    send("x".repeat(257));
    assertThat(told).containsExactly(TOO_LONG);
    send("y".repeat(5000));
    send("y\rNEXT\r");
    assertThat(told).containsExactly(TOO_LONG, "NEXT");
  }

  @Test
  void silenceEndsWhatIsTooLong() {
    send("x".repeat(300));
    pass(100);
    assertThat(framing.deadline()).isEmpty();
    send("NEXT\r");
    assertThat(told).containsExactly(TOO_LONG, "NEXT");
  }

  @Test
  void theNoiseOfAPlugIsNoPayload() {
    on(WireBytes.of(0, 0));
    pass(1000);
    on(WireBytes.of(0, 'A', 'B', 0, '\r'));
    assertThat(told).containsExactly("AB");
  }

  @Test
  void textIsUtf8OrElseLatin1() {
    on(WireBytes.copyOf("Größe 📦\r".getBytes(StandardCharsets.UTF_8)));
    on(WireBytes.copyOf("Größe\r".getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(told).containsExactly("Größe 📦", "Größe");
  }

  @Test
  void noiseIsBoundedAndNeverThrows() {
    var random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      var noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      on(WireBytes.copyOf(noise));
      pass(random.nextInt(120));
    }
    assertThat(told).allMatch(text -> !text.isEmpty() && text.length() <= 256);
  }

  @Test
  void aPayloadIsNotPrinted() {
    assertThat(new ScannerEvent.Scanned("secret", now).toString()).doesNotContain("secret");
  }

  private void send(String text) {
    on(bytes(text));
  }

  private void on(WireBytes bytes) {
    framing.on(bytes, now).forEach(this::told);
  }

  private void pass(long millis) {
    now = now.plus(Duration.ofMillis(millis));
    framing.at(now).ifPresent(this::told);
  }

  private void told(ScannerEvent event) {
    assertThat(event.at()).isEqualTo(now);
    switch (event) {
      case ScannerEvent.Scanned(var payload, _) -> told.add(payload);
      case ScannerEvent.TooLong _ -> told.add(TOO_LONG);
      case ScannerEvent.Ready _, ScannerEvent.Lost _ -> throw new AssertionError(event);
    }
  }

  private static WireBytes bytes(String text) {
    return WireBytes.copyOf(text.getBytes(StandardCharsets.US_ASCII));
  }
}
