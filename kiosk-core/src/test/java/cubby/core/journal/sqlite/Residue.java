package cubby.core.journal.sqlite;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is still in a file of texts that should be gone: no more than thirty letters of a sealed
/// text in a row stay unseen.
final class Residue {
  private static final int LETTERS = 16;

  private Residue() {}

  /// The pieces of these texts that are still there.
  static List<String> of(Collection<String> gone, String bytes) {
    var pieces = new HashSet<String>();
    gone.stream().flatMap(Residue::pieces).forEach(pieces::add);
    return IntStream.rangeClosed(0, bytes.length() - LETTERS)
        .mapToObj(at -> bytes.substring(at, at + LETTERS))
        .filter(pieces::contains)
        .toList();
  }

  private static Stream<String> pieces(String text) {
    return IntStream.range(0, text.length() / LETTERS)
        .mapToObj(i -> text.substring(i * LETTERS, (i + 1) * LETTERS));
  }
}
