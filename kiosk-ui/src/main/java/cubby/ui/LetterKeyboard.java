package cubby.ui;

import static java.lang.Character.UnicodeScript.ARABIC;

import cubby.core.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Letters, digits and signs for an e-mail address, a name or a parcel's number. No shift: none
/// needs it. A key turns to the letters with accents, or to the other script, and back.
final class LetterKeyboard extends Region {

  /// What a key types, how wide it is in letters, and how it looks.
  private record Key(String name, String types, int width, Button button) {}

  private static final int WIDTH = 10;

  private final Measure measure;
  private final List<List<List<Key>>> pages = new ArrayList<>();
  private List<List<Key>> rows = List.of();
  private final Consumer<String> typed;
  private final boolean capitals;

  /// What is typed on it.
  enum Kind {
    EMAIL,
    NAME_OR_EMAIL,
    /// A parcel's number: in capitals, as it is printed.
    NUMBER,
    WORDS;

    boolean spaces() {
      return this == NAME_OR_EMAIL || this == WORDS;
    }
  }

  /// @param typed gets texts to add
  static LetterKeyboard of(
      Kit kit, Kind kind, Consumer<String> typed, Runnable delete, Runnable enter) {
    var keyboard = new LetterKeyboard(kit, kind == Kind.NUMBER, typed);
    var layout = LetterLayout.of(kit.words().language(), kind);
    for (var page = 0; page < (kind == Kind.NUMBER ? 1 : 2); page++) {
      var rows = keyboard.letters(kit, layout, page);
      var last = new ArrayList<Key>();
      if (kind != Kind.NUMBER) {
        last.add(keyboard.pageKey(kit, layout, page));
      }
      last.addAll(keyboard.signs(kit, kind));
      last.add(keyboard.iconKey(kit, "backspace", Icon.BACKSPACE, "key-delete", delete));
      last.add(keyboard.iconKey(kit, "enter", Icon.ENTER, "key-enter", enter));
      rows.add(last);
      keyboard.pages.add(rows);
    }
    keyboard.turnTo(0);
    return keyboard;
  }

  private List<Key> signs(Kit kit, Kind kind) {
    return switch (kind) {
      case EMAIL ->
          List.of(
              key(kit, "at", "@", 1, "@"),
              key(kit, "com", ".com", 2, ".com"),
              key(kit, "country", country(kit), 2, country(kit)));
      case NAME_OR_EMAIL ->
          List.of(
              key(kit, "at", "@", 1, "@"),
              key(kit, "space", " ", 2, " "),
              key(kit, "com", ".com", 2, ".com"));
      case NUMBER ->
          List.of(
              key(kit, "slash", "/", 2, "/"),
              key(kit, "colon", ":", 2, ":"),
              key(kit, "hash", "#", 2, "#"));
      case WORDS -> List.of(key(kit, "comma", ",", 1, ","), key(kit, "space", " ", 4, " "));
    };
  }

  private LetterKeyboard(Kit kit, boolean capitals, Consumer<String> typed) {
    this.measure = kit.measure();
    this.capitals = capitals;
    this.typed = typed;
    getStyleClass().add("letters");
    // As on the keyboards that people know: they are laid out from the left for Arabic, too.
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinHeight(USE_PREF_SIZE);
  }

  @Override
  protected double computePrefHeight(double width) {
    return rows.size() * measure.px(Measure.LETTER_HEIGHT_MM)
        + (rows.size() - 1) * measure.px(Measure.LETTER_GAP_MM);
  }

  @Override
  protected void layoutChildren() {
    var gap = measure.px(Measure.LETTER_GAP_MM);
    var height = measure.px(Measure.LETTER_HEIGHT_MM);
    var letter = (getWidth() - (WIDTH - 1) * gap) / WIDTH;
    var y = 0.0;
    for (var row : rows) {
      var x = 0.0;
      for (var key : row) {
        var width = key.width() * letter + (key.width() - 1) * gap;
        key.button().resizeRelocate(x, y, width, height);
        x += width + gap;
      }
      y += height + gap;
    }
  }

  private void turnTo(int page) {
    rows = pages.get(page);
    getChildren().setAll(rows.stream().flatMap(List::stream).map(Key::button).toList());
  }

  private List<List<Key>> letters(Kit kit, LetterLayout layout, int page) {
    var goesBack = page > 0 && !layout.sticks();
    var rows = new ArrayList<List<Key>>();
    for (var letters : layout.pages().get(page)) {
      var row =
          letters
              .codePoints()
              .mapToObj(Character::toString)
              .map(letter -> key(kit, name(letter), letter, 1, letter))
              .toList();
      if (goesBack) {
        row.forEach(key -> key.button().addEventHandler(ActionEvent.ACTION, _ -> turnTo(0)));
      }
      rows.add(row);
    }
    return rows;
  }

  private Key pageKey(Kit kit, LetterLayout layout, int page) {
    var shown = layout.keys().get(page);
    var key = key(kit, "page", shown, 1, "");
    key.button().setOnAction(_ -> turnTo(1 - page));
    return key;
  }

  private Key key(Kit kit, String name, String text, int width, String types) {
    var shown = capitals ? text.toUpperCase(Locale.ROOT) : text;
    var button = kit.button(shown, isWide(text) ? "letter-sequence" : "letter");
    button.setId("letter-" + name);
    button.setWrapText(false);
    if (text.isBlank()) {
      button.setAccessibleText(kit.words().text(Phrase.KEY_SPACE));
    }
    var adds = capitals ? types.toUpperCase(Locale.ROOT) : types;
    button.setOnAction(_ -> typed.accept(adds));
    return new Key(name, adds, width, button);
  }

  /// Some Arabic letters are twice as wide as Latin ones.
  private static boolean isWide(String text) {
    return text.length() > 1 || Character.UnicodeScript.of(text.codePointAt(0)) == ARABIC;
  }

  private Key iconKey(Kit kit, String name, Icon icon, String style, Runnable action) {
    var button = kit.button("", style);
    button.setId("letter-" + name);
    button.setGraphic(icon.sized(measure.px(9)));
    button.setAccessibleText(
        kit.words().text(icon == Icon.ENTER ? Phrase.KEY_ENTER : Phrase.KEY_DELETE));
    button.setOnAction(_ -> action.run());
    return new Key(name, "", 2, button);
  }

  private static String name(String sign) {
    return switch (sign) {
      case "." -> "dot";
      case "-" -> "minus";
      case "_" -> "underscore";
      case "+" -> "plus";
      default -> sign;
    };
  }

  private static String country(Kit kit) {
    return switch (kit.words().language()) {
      case ENGLISH, ARABIC -> ".org";
      case GERMAN, FRENCH, SPANISH, POLISH -> "." + kit.words().language().locale().getLanguage();
    };
  }
}
