package cubby.link.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.words.Language;
import cubby.core.words.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;

/// The texts of letters in one language: [Template]s. Whatever they are given is taken as it is, in
/// one line. Immutable.
final class LetterWords {
  private final Language language;
  private final Properties texts;

  private LetterWords(Language language, Properties texts) {
    this.language = language;
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
      return new LetterWords(language, texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String key, String... parts) {
    return Template.filled(language, raw(key), OneLine::of, (Object[]) parts);
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
