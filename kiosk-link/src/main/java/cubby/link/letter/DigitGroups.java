package cubby.link.letter;

/// A code in groups, as one reads it out.
final class DigitGroups {
  private DigitGroups() {}

  /// In fours where that comes out even, else in threes or fives, else in fours and a rest: the
  /// same groups that the touchscreen shows.
  static String of(String digits) {
    int length = digits.length();
    int group = length % 4 == 0 ? 4 : length % 3 == 0 ? 3 : length % 5 == 0 ? 5 : 4;
    var grouped = new StringBuilder(digits);
    for (int at = (length - 1) / group * group; at > 0; at -= group) {
      grouped.insert(at, ' ');
    }
    return grouped.toString();
  }
}
