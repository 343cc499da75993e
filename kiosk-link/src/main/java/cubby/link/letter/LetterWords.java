package cubby.link.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.words.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of letters in one language. `{0}`, `{1}` … stand for what a text is given; whatever
/// that says is taken as it is, in one line. Immutable.
final class LetterWords {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)}");

  private final Properties texts;

  private LetterWords(Properties texts) {
    this.texts = texts;
  }

  static LetterWords of(Language language) {
    var name = "letters_" + language.locale().getLanguage() + ".properties";
    try (var stream = LetterWords.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its letters: " + name);
      }
      var texts = new Properties();
      texts.load(new InputStreamReader(stream, UTF_8));
      return new LetterWords(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String key, String... parts) {
    return PARAMETER
        .matcher(raw(key))
        .replaceAll(
            found -> Matcher.quoteReplacement(OneLine.of(parts[Integer.parseInt(found.group(1))])));
  }

  String raw(String key) {
    var text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("there is no text " + key);
    }
    return text;
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }
}
