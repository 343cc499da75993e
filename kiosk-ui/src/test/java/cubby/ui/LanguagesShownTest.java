package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.words.Language;
import cubby.core.words.Words;
import cubby.ui.Gallery.Format;
import cubby.ui.Gallery.Tongue;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;

/// What differs from language to language on the screen.
class LanguagesShownTest {

  private static final Gallery GALLERY =
      new Gallery(SampleCabinet.cabinet(), SampleCabinet.PROFILE);

  private static final Format NARROW = Gallery.FORMATS.getLast();

  /// A letter that the font has not comes from whatever the computer has, or is not there.
  @ParameterizedTest
  @ValueSource(strings = {"CubbySans-Regular.ttf", "CubbySans-Bold.ttf"})
  void theFontHasEveryLetter(String file) throws IOException, FontFormatException {
    var said = new StringBuilder(String.join("", Fx.call(() -> texts(tongue(Language.ENGLISH)))));
    for (var language : Language.values()) {
      var code = language.locale().getLanguage();
      said.append(read(Words.class, "words_" + code + ".properties")).append(language.ownName());
      LetterLayout.of(language, LetterKeyboard.Kind.NAME_OR_EMAIL).pages().forEach(said::append);
    }
    try (var stream = resource(Fonts.class, "fonts/" + file)) {
      var font = Font.createFont(Font.TRUETYPE_FONT, stream);
      assertThat(
              said.codePoints()
                  .filter(letter -> !Character.isISOControl(letter) && !font.canDisplay(letter))
                  .mapToObj("U+%04X"::formatted)
                  .distinct())
          .isEmpty();
    }
  }

  private static String read(Class<?> beside, String name) throws IOException {
    try (var stream = resource(beside, name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream resource(Class<?> beside, String name) {
    return Objects.requireNonNull(beside.getResourceAsStream(name), name);
  }

  /// The words must leave room for the drawing. English says where a door is in more words than the
  /// others do, too many for the smallest screen.
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
  void aFailedDoorIsStillDrawn(Language language) {
    for (var format : Gallery.FORMATS) {
      for (var name : List.of("jammed-pickup", "unreachable-pickup", "jammed-drop-off")) {
        assertThat(shown(format, tongue(language), name, ".cabinet").isVisible())
            .as("%s of %s on %s", name, language, format.name())
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "welcome, .title, true",
    "take-parcel, .cabinet, false",
    "enter-code, .keypad, false",
    "enter-code, .slots, false",
    "enter-contact-by-name, .letters, false",
    "enter-contact-typed, .entry, false",
    "welcome, .icon, false"
  })
  void arabicStandsFromRightToLeft(String name, String what, boolean mirrored) {
    assertThat(
            shown(NARROW, tongue(Language.ARABIC), name, what).getEffectiveNodeOrientation()
                == NodeOrientation.RIGHT_TO_LEFT)
        .isEqualTo(mirrored);
  }

  @Test
  void digitsAreWhereTheyAlwaysAre() {
    var arabic = tongue(Language.ARABIC);
    assertThat(x(arabic, "enter-code", "#key-1")).isLessThan(x(arabic, "enter-code", "#key-3"));
    assertThat(x(arabic, "welcome", "#choice-COLLECT"))
        .isGreaterThan(x(arabic, "welcome", "#choice-COURIER"));
  }

  /// The key turns the page, and after a letter the keyboard is as it was.
  @ParameterizedTest
  @CsvSource({"GERMAN, ä", "FRENCH, é", "SPANISH, ú", "POLISH, ł", "ENGLISH, é"})
  void accentsAreOnePageAway(Language language, String letter) {
    var typed = new ArrayList<String>();
    Fx.run(() -> {
      var keyboard = keyboard(language, LetterKeyboard.Kind.NAME_OR_EMAIL, typed::add);
      press(keyboard, "page");
      press(keyboard, letter);
      press(keyboard, "e");
    });
    assertThat(typed).containsExactly(letter, "e");
  }

  @Test
  void arabicNamesAreTypedInArabicAndAddressesInLatin() {
    var typed = new ArrayList<String>();
    Fx.run(() -> {
      var name = keyboard(Language.ARABIC, LetterKeyboard.Kind.NAME_OR_EMAIL, typed::add);
      List.of("ل", "ي", "page", "a", "b").forEach(key -> press(name, key));
      var address = keyboard(Language.ARABIC, LetterKeyboard.Kind.EMAIL, typed::add);
      List.of("q", "at").forEach(key -> press(address, key));
    });
    assertThat(typed).containsExactly("ل", "ي", "a", "b", "q", "@");
  }

  @ParameterizedTest
  @CsvSource({"GERMAN, z, t, u", "FRENCH, a, , z", "SPANISH, ñ, l, ", "ENGLISH, y, t, u"})
  void lettersAreWhereTheLanguageHasThem(
      Language language, String letter, @Nullable String left, @Nullable String right) {
    var rows =
        LetterLayout.of(language, LetterKeyboard.Kind.EMAIL).pages().getFirst().stream()
            .filter(row -> row.contains(letter))
            .toList();
    assertThat(rows)
        .singleElement()
        .asString()
        .contains((left == null ? "" : left) + letter + (right == null ? "" : right));
  }

  @ParameterizedTest
  @EnumSource
  void everyAlphabetCanBeTyped(Language language) {
    var alphabet =
        switch (language) {
          case ENGLISH -> "";
          case GERMAN -> "äöüß";
          case FRENCH -> "àâæçéèêëîïôœùûüÿ";
          case SPANISH -> "áéíñóúü";
          case POLISH -> "ąćęłńóśźż";
          case ARABIC -> "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";
        };
    var keys =
        LetterLayout.of(language, LetterKeyboard.Kind.NAME_OR_EMAIL).pages().stream()
            .flatMap(List::stream)
            .collect(Collectors.joining());
    assertThat((alphabet + "abcdefghijklmnopqrstuvwxyz0123456789-._+").chars())
        .allMatch(letter -> keys.indexOf(letter) >= 0);
  }

  private static LetterKeyboard keyboard(
      Language language, LetterKeyboard.Kind kind, Consumer<String> typed) {
    var kit =
        new Kit(
            SampleCabinet.cabinet(),
            SampleCabinet.PROFILE,
            new Measure(NARROW.glass()),
            Words.of(language),
            () -> Duration.ZERO,
            new Hand(1, _ -> {}),
            NoEasing.HERE,
            () -> {});
    return LetterKeyboard.of(kit, kind, typed, () -> {}, () -> {});
  }

  private static void press(LetterKeyboard keyboard, String key) {
    ((Button) keyboard.lookup("#letter-" + key)).fire();
  }

  private static Tongue tongue(Language language) {
    return new Tongue(language.locale().getLanguage(), language, Words::of);
  }

  private static double x(Tongue tongue, String name, String what) {
    var node = shown(NARROW, tongue, name, what);
    return Fx.call(() -> node.localToScene(node.getLayoutBounds()).getMinX());
  }

  private static Node shown(Format format, Tongue tongue, String name, String what) {
    return Fx.call(() -> {
      var shot = GALLERY.shots().stream().filter(it -> it.name().equals(name)).findFirst();
      return GALLERY
          .scene(format, tongue, GalleryMode.LIGHT, shot.orElseThrow())
          .getRoot()
          .lookup(what);
    });
  }

  private static List<String> texts(Tongue tongue) {
    var texts = new ArrayList<String>();
    for (var shot : GALLERY.shots()) {
      collect(GALLERY.scene(NARROW, tongue, GalleryMode.LIGHT, shot).getRoot(), texts);
    }
    return texts;
  }

  private static void collect(Node node, List<String> texts) {
    if (node instanceof Text text && !(node instanceof FontIcon)) {
      texts.add(text.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }
}
