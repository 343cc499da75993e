package cubby.ui;

import cubby.core.cabinet.CompartmentId;
import cubby.core.words.Phrase;
import cubby.core.words.Words;
import java.util.List;

/// Names the doors that stand open, with words that fit one strip.
final class OpenDoors {

  /// More are too many to read; they can be seen.
  private static final int NAMED_MAX = 4;

  private OpenDoors() {}

  /// @param doors at least one
  static String say(Words words, List<CompartmentId> doors) {
    if (doors.size() == 1) {
      return words.text(Phrase.DOOR_OPEN, doors.getFirst());
    }
    if (doors.size() > NAMED_MAX) {
      return words.text(Phrase.DOORS_OPEN_MANY, doors.size());
    }
    var list = doors.getFirst().label();
    for (var i = 1; i < doors.size(); i++) {
      var join = i == doors.size() - 1 ? Phrase.LIST_AND : Phrase.LIST_COMMA;
      list = words.text(join, list, doors.get(i));
    }
    return words.text(Phrase.DOORS_OPEN, list);
  }
}
