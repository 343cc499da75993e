package cubby.hal.lockbus;

import cubby.hal.config.BankSettings;
import cubby.hal.config.DebounceSettings;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Bank settings that differ from the defaults in something.
final class Tweak implements Function<BankSettings, BankSettings> {
  private @Nullable Integer closedIs;
  private @Nullable Integer insideIs;
  private @Nullable Boolean occupancySensors;
  private @Nullable Duration onTime;
  private @Nullable Duration rest;
  private @Nullable Boolean echo;
  private @Nullable DebounceSettings debounce;

  Tweak closedIs(int level) {
    closedIs = level;
    return this;
  }

  Tweak insideIs(int level) {
    insideIs = level;
    return this;
  }

  Tweak noOccupancySensors() {
    occupancySensors = false;
    return this;
  }

  Tweak onTime(long millis) {
    onTime = Duration.ofMillis(millis);
    return this;
  }

  Tweak rest(long millis) {
    rest = Duration.ofMillis(millis);
    return this;
  }

  Tweak echo() {
    echo = true;
    return this;
  }

  Tweak openStable(long millis) {
    debounce = new DebounceSettings(Duration.ofMillis(millis), null, null);
    return this;
  }

  @Override
  public BankSettings apply(BankSettings bank) {
    return new BankSettings(
        bank.id(),
        bank.bus(),
        bank.driver(),
        bank.address(),
        bank.boardChannels(),
        bank.wired(),
        closedIs,
        insideIs,
        occupancySensors,
        onTime,
        rest,
        null,
        echo,
        debounce);
  }
}
