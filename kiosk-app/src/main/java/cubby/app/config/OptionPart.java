package cubby.app.config;

import cubby.app.yaml.OneOf;
import cubby.app.yaml.Section;
import cubby.app.yaml.YesNo;
import cubby.hal.config.PinSettings;
import cubby.hal.config.StatusOrder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the file says of a bank that means something to some drivers only.
record OptionPart(
    @Nullable Boolean acknowledged,
    @Nullable StatusOrder statusOrder,
    PinSettings pins,
    List<WiringPart> wiring) {
  private static final OneOf STATUS_ORDER =
      new OneOf("status order", List.of("low-last", "low-first"));
  private static final OneOf PULL = new OneOf("pull", List.of("up", "down", "none"));

  static OptionPart read(Section at) {
    var acknowledged = at.optional("acknowledged", new YesNo());
    var order = at.optional("status-order", STATUS_ORDER);
    var activeLow = at.optional("active-low", new YesNo());
    var pull = at.optional("pull", PULL);
    var wiring = at.optionalRows("wiring", "the wiring of a channel");
    return new OptionPart(
        acknowledged,
        order == null ? null : StatusOrder.valueOf(constant(order)),
        new PinSettings(activeLow, pull == null ? null : PinSettings.Pull.valueOf(constant(pull))),
        wiring.stream().map(WiringPart::read).toList());
  }

  /// What of these decides which door is reached and how it reads, as far as it is said: the
  /// channels' wiring apart.
  String words() {
    var order = statusOrder == null ? "" : ", status " + word(statusOrder);
    return Boolean.TRUE.equals(pins.activeLow()) ? order + ", active low" : order;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
