package cubby.core.words;

import cubby.core.cabinet.Cabinet.Place;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What Cubby says in one language. Immutable.
///
/// A bundle is a UTF-8 properties file of [Template]s.
public final class Words {

  private static final String BUNDLE = "cubby.core.words.words";

  private final Language language;
  private final Map<String, String> texts;

  private Words(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = Collections.unmodifiableMap(texts);
  }

  public static Words of(Language language) {
    return new Words(language, read(language));
  }

  /// English made 40 % longer and accented, to show text that is clipped or not in a bundle.
  public static Words pseudo() {
    return of(Language.ENGLISH).mapped(PseudoText::of);
  }

  public Language language() {
    return language;
  }

  /// @throws IllegalArgumentException if the phrase is counted
  public String text(Phrase phrase, Object... arguments) {
    if (phrase.counted()) {
      throw new IllegalArgumentException(phrase + " needs a number");
    }
    return filled(phrase.key(), arguments);
  }

  /// A phrase about `count` things, in the plural form that the language asks for. `{0}` is the
  /// count.
  public String counted(Phrase phrase, long count) {
    if (!phrase.counted()) {
      throw new IllegalArgumentException(phrase + " does not depend on a number");
    }
    return filled(phrase.key() + PluralForm.of(language, count).suffix(), count);
  }

  /// Where a door is: "left, second from the top".
  public String place(Place place) {
    return DoorPlace.in(this, place);
  }

  /// Minutes and seconds: "1:05". Rounded up, so that it is never 0:00 before the time has come.
  public String remaining(Duration duration) {
    var seconds = duration.plusMillis(999).toSeconds();
    // A computer set to Arabic would write other digits than stand on the keys.
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  Map<String, String> texts() {
    return texts;
  }

  private Words mapped(UnaryOperator<String> change) {
    var mapped = new TreeMap<>(texts);
    mapped.replaceAll((key, text) -> change.apply(text));
    return new Words(language, mapped);
  }

  private String filled(String key, Object... arguments) {
    var text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException("the words of " + language + " lack " + key);
    }
    return Template.filled(language, text, arguments);
  }

  private static Map<String, String> read(Language language) {
    var bundle = ResourceBundle.getBundle(BUNDLE, language.locale());
    if (!bundle.getLocale().equals(language.locale())) {
      throw new IllegalStateException("the program lacks its words in " + language.ownName());
    }
    var texts = new TreeMap<String, String>();
    for (var key : bundle.keySet()) {
      texts.put(key, bundle.getString(key));
    }
    return texts;
  }
}
