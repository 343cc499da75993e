package cubby.core.words;

/// Makes a text longer and accented but still readable.
final class PseudoText {

  private static final String PLAIN = "aeiouycnsAEIOUCN";
  private static final String ACCENTED = "äéîöüÿçñšÄÉÎÖÜÇÑ";
  private static final double GROWTH = 0.4;

  private PseudoText() {}

  static String of(String text) {
    var accented = new StringBuilder();
    var parameters = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var at = PLAIN.indexOf(c);
      accented.append(at < 0 ? c : ACCENTED.charAt(at));
      if (c == '{') {
        parameters++;
      }
    }
    var letters = text.length() - 3 * parameters;
    var missing = (int) Math.ceil(letters * GROWTH);
    for (var i = 0; i < missing; i++) {
      // Words of four letters, since a real longer text can be wrapped too.
      accented.append(i % 5 == 0 && missing > 2 ? ' ' : 'o');
    }
    return accented.toString();
  }
}
