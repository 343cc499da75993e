package cubby.core.words;

import cubby.core.cabinet.Cabinet.Place;

/// Says where a door is, counting from whichever end is nearer.
final class DoorPlace {

  private static final Phrase[] ORDINALS = {
    Phrase.ORDINAL_2,
    Phrase.ORDINAL_3,
    Phrase.ORDINAL_4,
    Phrase.ORDINAL_5,
    Phrase.ORDINAL_6,
    Phrase.ORDINAL_7,
    Phrase.ORDINAL_8
  };

  private DoorPlace() {}

  static String in(Words words, Place place) {
    return switch (place.byScreen()) {
      case ABOVE -> words.text(Phrase.DOOR_ABOVE_SCREEN);
      case BELOW -> words.text(Phrase.DOOR_BELOW_SCREEN);
      case NO -> inItsColumn(words, place);
    };
  }

  private static String inItsColumn(Words words, Place place) {
    var door = door(words, place.fromTop(), place.inColumn());
    return place.columns() == 1
        ? door
        : words.text(Phrase.PLACE, column(words, place.column(), place.columns()), door);
  }

  private static String column(Words words, int column, int columns) {
    if (columns == 2) {
      return words.text(column == 1 ? Phrase.COLUMN_LEFT : Phrase.COLUMN_RIGHT);
    }
    if (column * 2 == columns + 1) {
      return words.text(Phrase.COLUMN_MIDDLE);
    }
    if (columns == 3) {
      return words.text(column == 1 ? Phrase.COLUMN_LEFT : Phrase.COLUMN_RIGHT);
    }
    if (column == 1) {
      return words.text(Phrase.COLUMN_FAR_LEFT);
    }
    if (column == columns) {
      return words.text(Phrase.COLUMN_FAR_RIGHT);
    }
    var fromRight = columns - column + 1;
    return column <= fromRight
        ? words.text(Phrase.COLUMN_FROM_LEFT, ordinal(words, column))
        : words.text(Phrase.COLUMN_FROM_RIGHT, ordinal(words, fromRight));
  }

  private static String door(Words words, int fromTop, int inColumn) {
    if (inColumn == 1) {
      return words.text(Phrase.DOOR_ONLY);
    }
    if (fromTop == 1) {
      return words.text(Phrase.DOOR_TOP);
    }
    if (fromTop == inColumn) {
      return words.text(Phrase.DOOR_BOTTOM);
    }
    var fromBottom = inColumn - fromTop + 1;
    return fromTop <= fromBottom
        ? words.text(Phrase.DOOR_FROM_TOP, ordinal(words, fromTop))
        : words.text(Phrase.DOOR_FROM_BOTTOM, ordinal(words, fromBottom));
  }

  /// From the ninth on in figures.
  private static String ordinal(Words words, int number) {
    return number - 2 < ORDINALS.length
        ? words.text(ORDINALS[number - 2])
        : words.text(Phrase.ORDINAL_IN_FIGURES, number);
  }
}
