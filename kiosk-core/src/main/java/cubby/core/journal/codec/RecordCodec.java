package cubby.core.journal.codec;

import cubby.core.fact.Lasting;
import cubby.core.journal.JournalFailure;
import cubby.core.notice.Notice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// Between the records of a sealed family and their stored form. Immutable; any thread.
///
/// To change the form of a kind, add an [Upcaster] for it: the kind's version is one more than the
/// number of its upcasters, and rows of older versions pass through those that follow theirs.
public final class RecordCodec<T> {

  public static final RecordCodec<Lasting> FACTS =
      new RecordCodec<>("a fact", Lasting.class, new TreeMap<>());

  public static final RecordCodec<Notice> NOTICES =
      new RecordCodec<>("a notice", Notice.class, new TreeMap<>());

  private final String what;
  private final TreeMap<String, Class<? extends T>> kinds = new TreeMap<>();
  private final Map<String, List<Upcaster>> upcasters;

  RecordCodec(String what, Class<T> family, Map<String, List<Upcaster>> upcasters) {
    this.what = what;
    this.upcasters = new TreeMap<>(upcasters);
    for (var member : family.getPermittedSubclasses()) {
      kinds.put(member.getSimpleName(), member.asSubclass(family));
    }
  }

  public StoredRecord store(T value) {
    var kind = value.getClass().getSimpleName();
    return new StoredRecord(kind, version(kind), StoredForm.MAPPER.writeValueAsString(value));
  }

  /// Whether its kind is known here, in its version.
  public boolean knows(StoredRecord stored) {
    return kinds.containsKey(stored.kind())
        && stored.version() >= 1
        && stored.version() <= version(stored.kind());
  }

  /// The record that was stored.
  ///
  /// @throws JournalFailure if its kind or version is not known here, or its body is not of its
  ///   kind
  public T read(StoredRecord stored) {
    var type = kinds.get(stored.kind());
    if (type == null) {
      throw new JournalFailure(
          "The journal holds %s of the kind '%s', which this version of Cubby does not know."
                  .formatted(what, stored.kind())
              + " Start the version that wrote it, or a later one. Nothing was changed.");
    }
    if (stored.version() < 1 || stored.version() > version(stored.kind())) {
      throw new JournalFailure(
          "The journal holds %s '%s' in version %d; this version of Cubby knows up to %d."
                  .formatted(what, stored.kind(), stored.version(), version(stored.kind()))
              + " Start the version that wrote it, or a later one. Nothing was changed.");
    }
    try {
      return StoredForm.MAPPER.treeToValue(upcast(stored), type);
    } catch (JacksonException | ClassCastException e) {
      throw new JournalFailure(
          "The journal holds %s '%s' that cannot be read.".formatted(what, stored.kind())
              + " The file is damaged: restore the kiosk from its backup.",
          e);
    }
  }

  private ObjectNode upcast(StoredRecord stored) {
    var body = (ObjectNode) StoredForm.MAPPER.readTree(stored.body());
    var steps = upcasters.getOrDefault(stored.kind(), List.of());
    for (var upcaster : steps.subList(stored.version() - 1, steps.size())) {
      body = upcaster.upcast(body);
    }
    return body;
  }

  private int version(String kind) {
    return 1 + upcasters.getOrDefault(kind, List.of()).size();
  }
}
