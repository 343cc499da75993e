package cubby.hal.lockbus;

import cubby.hal.config.BankSettings;
import cubby.hal.config.DebounceSettings;
import cubby.hal.config.LatchSettings;
import cubby.hal.config.ReplySettings;
import cubby.hal.config.SensorSettings;
import java.time.Duration;
import java.util.function.UnaryOperator;

/// Bank settings that differ from the defaults in something.
final class Tweak implements UnaryOperator<BankSettings> {
  private SensorSettings sensors = SensorSettings.DEFAULT;
  private LatchSettings latches = LatchSettings.DEFAULT;
  private ReplySettings replies = ReplySettings.DEFAULT;

  Tweak closedIs(int level) {
    sensors = sensors.withClosedIs(level);
    return this;
  }

  Tweak insideIs(int level) {
    sensors = sensors.withInsideIs(level);
    return this;
  }

  Tweak noOccupancySensors() {
    sensors = sensors.withOccupancy(false);
    return this;
  }

  Tweak onTime(long millis) {
    latches = new LatchSettings(Duration.ofMillis(millis), latches.rest());
    return this;
  }

  Tweak rest(long millis) {
    latches = new LatchSettings(latches.onTime(), Duration.ofMillis(millis));
    return this;
  }

  Tweak echo() {
    replies = replies.withEcho(true);
    return this;
  }

  Tweak openStable(long millis) {
    sensors = sensors.withDebounce(new DebounceSettings(Duration.ofMillis(millis), null, null));
    return this;
  }

  @Override
  public BankSettings apply(BankSettings bank) {
    return bank.withSensors(sensors).withLatches(latches).withReplies(replies);
  }
}
