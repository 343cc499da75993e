package cubby.core.journal.custody;

import cubby.core.text.TextId;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The texts that the facts of a custody record name.
///
/// @param kept those that are there
/// @param erased of which the journal says that the kiosk erased them
public record TextsOnRecord(SortedMap<TextId, String> kept, Set<TextId> erased) {

  /// In the place of a text of which the journal says so.
  public static final String ERASED = "(erased)";

  /// In the place of one that is gone though nothing says why.
  public static final String MISSING = "(missing)";

  public TextsOnRecord {
    kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    erased = Set.copyOf(erased);
  }

  /// The text, or what is said in its place.
  String shown(TextId id) {
    return kept.getOrDefault(id, erased.contains(id) ? ERASED : MISSING);
  }
}
