package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.words.Language;
import cubby.core.words.Words;
import java.time.Duration;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CountdownTest {

  private Duration now = Duration.ofHours(5);

  @BeforeAll
  static void start() {
    Fx.run(() -> {});
  }

  @Test
  void countsDownAndIsGoneWhenTheTimeHasCome() {
    Fx.run(() -> {
      var countdown = countdown();
      countdown.show(Duration.ofSeconds(61));
      assertThat(text(countdown)).isEqualTo("Next try in 1:01");
      now = now.plusMillis(60_500);
      countdown.tick();
      assertThat(text(countdown)).isEqualTo("Next try in 0:01");
      now = now.plusMillis(500);
      countdown.tick();
      assertThat(countdown.node().isVisible()).isFalse();
    });
  }

  @Test
  void isNotThereWithoutWait() {
    Fx.run(() -> {
      var countdown = countdown();
      countdown.show(Duration.ZERO);
      assertThat(countdown.node().isVisible()).isFalse();
    });
  }

  private Countdown countdown() {
    var kit =
        new Kit(
            SampleCabinet.cabinet(),
            SampleCabinet.PROFILE,
            new Measure(new Glass(10.1, 800, 1280)),
            Words.of(Language.ENGLISH),
            () -> now,
            new Hand(1, _ -> {}),
            NoEasing.HERE,
            () -> {});
    return new Countdown(kit);
  }

  private static String text(Countdown countdown) {
    Label label = countdown.node();
    assertThat(label.isVisible()).isTrue();
    return label.getText();
  }
}
