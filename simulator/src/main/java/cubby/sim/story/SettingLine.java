package cubby.sim.story;

import java.util.function.BiFunction;

/// One way to say what kiosk a story is about, in the lines between its heading and its first step.
///
/// @param shape how it is written; what is in `cabinet.yaml`, too, is called as it is there
/// @param meaning a sentence
/// @param apply the setting with it; throws IllegalArgumentException if there is no such kiosk,
///   with a message for people
record SettingLine(Shape shape, String meaning, BiFunction<Setting, Given, Setting> apply) {
  static SettingLine of(String usage, String meaning, BiFunction<Setting, Given, Setting> apply) {
    return new SettingLine(Shape.of(usage), meaning, apply);
  }

  String usage() {
    return shape.usage();
  }
}
