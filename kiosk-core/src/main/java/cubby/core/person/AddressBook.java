package cubby.core.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The people who may be found by their name (D2), as the operator lists them. It is asked for who
/// begins like this, and never shown as a whole. Immutable.
public final class AddressBook {

  public static final AddressBook EMPTY = new AddressBook(List.of());

  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /// @param spellings the words of name and unit, each as it can be typed
  private record Entry(Resident resident, List<String> spellings) {}

  private final List<Entry> entries;

  public AddressBook(List<Resident> residents) {
    entries = residents.stream().map(AddressBook::entry).toList();
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /// Those of whose name and unit words begin with each of these words, in the book's order. Case
  /// and accents do not matter, and ü may be typed as ue.
  ///
  /// @param typed nobody is found by fewer than `lettersMin` letters and digits
  public List<Resident> find(String typed, int lettersMin) {
    var words = words(folded(typed));
    if (words.stream().mapToInt(String::length).sum() < lettersMin) {
      return List.of();
    }
    return entries.stream()
        .filter(entry ->
            words.stream()
                .allMatch(word -> entry.spellings().stream().anyMatch(it -> it.startsWith(word))))
        .map(Entry::resident)
        .toList();
  }

  private static Entry entry(Resident resident) {
    var text = resident.name().plain() + " " + resident.unit();
    var spellings = new ArrayList<String>();
    spellings.addAll(words(folded(text)));
    spellings.addAll(words(folded(spelledOut(text))));
    return new Entry(resident, spellings.stream().distinct().toList());
  }

  /// As Germans do where a keyboard has no umlauts.
  private static String spelledOut(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue");
  }

  /// Letters without case and accents.
  private static String folded(String text) {
    var apart =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l");
    return MARKS.matcher(apart).replaceAll("");
  }

  private static List<String> words(String text) {
    return Arrays.stream(NO_LETTER_OR_DIGIT.split(text, -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
