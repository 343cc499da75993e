package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Line;
import cubby.app.yaml.Matching;
import cubby.app.yaml.Section;
import cubby.core.cabinet.Support;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the file says of support.
record SupportPart(@Nullable String email, @Nullable String telephone, @Nullable String hours) {

  static final Matching EMAIL =
      new Matching(
          new Line(100),
          Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;.]+").asMatchPredicate(),
          "an e-mail address",
          "Write it like help@example.org.");

  /// At least three digits: a short number within a house.
  private static final Matching TELEPHONE =
      new Matching(
          new Line(30),
          Pattern.compile("\\+?[0-9(]([0-9 ()/.-]*[0-9]){2}[ )]*").asMatchPredicate(),
          "a telephone number",
          "Write digits, spaces and hyphens: +49 30 123456.");

  static @Nullable SupportPart read(@Nullable Section at) {
    if (at == null) {
      return null;
    }
    var part =
        new SupportPart(
            at.required("email", EMAIL),
            at.required("telephone", TELEPHONE),
            at.required("hours", new Line(60)));
    at.close();
    return part;
  }

  /// Once there are no faults.
  Support support() {
    return new Support(requireNonNull(email), requireNonNull(telephone), requireNonNull(hours));
  }
}
