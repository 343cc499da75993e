package cubby.core.words;

import java.text.Bidi;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places for what it is given: `{0}`, `{1}` … There is no quoting and no number
/// formatting, so an apostrophe is an apostrophe and door 1000 stays 1000.
///
/// What it is given (a label, a number, a name, an address) is read in its own direction, whatever
/// stands around it: where either goes from right to left, it is set apart with the marks for that
/// (Unicode Standard Annex 9, FSI and PDI). Else "1234 5678" in Arabic would read "5678 1234".
public final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private Template() {}

  /// @param given for each place, by its number; taken as it is
  public static String filled(Language language, String text, Object... given) {
    return filled(language, text, UnaryOperator.identity(), given);
  }

  /// @param made what becomes of each text that is given
  public static String filled(
      Language language, String text, UnaryOperator<String> made, Object... given) {
    return PLACE
        .matcher(text)
        .replaceAll(found -> {
          var its = String.valueOf(given[Integer.parseInt(found.group(1))]);
          return Matcher.quoteReplacement(setApart(language, made.apply(its)));
        });
  }

  /// Text from elsewhere as it stands among words of this language, or by itself. A list of what is
  /// set apart already has the direction of its language.
  public static String setApart(Language language, String text) {
    var apart = text.indexOf(FIRST_STRONG_ISOLATE) >= 0 || text.isEmpty();
    return !apart && goesAnotherWay(language, text)
        ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
        : text;
  }

  private static boolean goesAnotherWay(Language language, String text) {
    return language.rightToLeft()
        ? new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
        : Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /// Without the marks: for whoever listens.
  public static String spoken(String text) {
    return text.replace(String.valueOf(FIRST_STRONG_ISOLATE), "")
        .replace(String.valueOf(POP_DIRECTIONAL_ISOLATE), "");
  }
}
