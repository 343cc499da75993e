package cubby.app.glass;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.QuietHours;
import cubby.app.config.ScreenSettings;
import cubby.ui.Theme;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayAndNightTest {

  private static final Optional<QuietHours> NIGHT =
      Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0)));

  @Test
  void itIsDarkAtNight() {
    var screen = new ScreenSettings(10.1, 800, 1280, false, NIGHT);
    assertThat(DayAndNight.at(screen, LocalTime.of(21, 59))).isEqualTo(Theme.LIGHT);
    assertThat(DayAndNight.at(screen, LocalTime.of(22, 0))).isEqualTo(Theme.NIGHT);
    assertThat(DayAndNight.at(screen, LocalTime.of(6, 0))).isEqualTo(Theme.LIGHT);
  }

  @Test
  void aDarkScreenIsDarkByDayAndDimAtNight() {
    var screen = new ScreenSettings(10.1, 800, 1280, true, NIGHT);
    assertThat(DayAndNight.at(screen, LocalTime.NOON)).isEqualTo(Theme.DARK);
    assertThat(DayAndNight.at(screen, LocalTime.MIDNIGHT)).isEqualTo(Theme.NIGHT);
  }

  @Test
  void withoutHoursThereIsNoNight() {
    assertThat(DayAndNight.at(new ScreenSettings(10.1, 800, 1280), LocalTime.MIDNIGHT))
        .isEqualTo(Theme.LIGHT);
  }
}
