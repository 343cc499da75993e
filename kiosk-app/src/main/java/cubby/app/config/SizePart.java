package cubby.app.config;

import cubby.app.yaml.Line;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.core.cabinet.SizeClass;
import org.jspecify.annotations.Nullable;

/// What the file says of one size of compartment.
record SizePart(
    Section at, @Nullable String name, @Nullable SizeClass size, @Nullable Integer holdHours) {
  private static final WholeNumber SIDE =
      new WholeNumber(SizeClass.SIDE_MM_MIN, SizeClass.SIDE_MM_MAX);

  static SizePart read(Section at) {
    var name = at.required("name", new Line(4));
    var width = at.required("width-mm", SIDE);
    var height = at.required("height-mm", SIDE);
    var depth = at.required("depth-mm", SIDE);
    var hold = at.optional("hold-h", RulesPart.HOURS);
    at.close();
    var size =
        name == null || width == null || height == null || depth == null
            ? null
            : new SizeClass(name, width, height, depth);
    return new SizePart(at, name, size, hold);
  }
}
