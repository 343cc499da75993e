package cubby.app.yaml;

import cubby.app.yaml.Form.Taken.Fit;
import cubby.app.yaml.Form.Taken.Unfit;
import cubby.app.yaml.Node.Mapping;
import cubby.app.yaml.Node.Scalar;
import cubby.app.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One mapping of a file, asked key by key. What is missing or faulty is null, and told to
/// [Faults]; so a reader asks on and all faults are found in one go. At the end [#close] tells of
/// keys that are missing, and of those that nobody asked for.
public final class Section {
  private static final String SECTION = "a section";
  private static final String LIST = "a list";

  private final Mapping mapping;
  private final String what;
  private final Faults faults;

  /// What was asked for: key to what its value should be.
  private final Map<String, String> asked = new LinkedHashMap<>();

  private final List<String> missing = new ArrayList<>();

  private Section(Mapping mapping, String what, Faults faults) {
    this.mapping = mapping;
    this.what = what;
    this.faults = faults;
  }

  /// The node as a section, null if it is none.
  ///
  /// @param what it describes, for a sentence: "the kiosk"
  public static @Nullable Section of(Node node, String what, Faults faults) {
    return switch (node) {
      case Mapping mapping -> new Section(mapping, what, faults);
      case Scalar _, Sequence _ -> {
        faults.add(
            node.spot(),
            "%s should be here, and this is %s".formatted(what, node.kind()),
            "Write 'key: value' lines, indented alike.");
        yield null;
      }
    };
  }

  public Spot spot() {
    return mapping.spot();
  }

  /// Where the value of `key` stands; where the section begins, if it is not there.
  public Spot spot(String key) {
    var entry = mapping.entries().get(key);
    return entry == null ? mapping.spot() : entry.value().spot();
  }

  public boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  public <T> @Nullable T required(String key, Form<T> form) {
    var value = value(key, form.wanted(), true);
    return value == null ? null : scalar(key, form, value);
  }

  public <T> @Nullable T optional(String key, Form<T> form) {
    var value = value(key, form.wanted(), false);
    return value == null ? null : scalar(key, form, value);
  }

  /// A section within this one.
  public @Nullable Section section(String key, String whatItIs) {
    var value = value(key, SECTION, true);
    return value == null ? null : of(value, whatItIs, faults);
  }

  /// A section within this one that need not be there.
  public @Nullable Section optionalSection(String key, String whatItIs) {
    var value = value(key, SECTION, false);
    return value == null ? null : of(value, whatItIs, faults);
  }

  /// A list of sections, empty if it is missing or no list. In place of an item that is no section
  /// stands one of which nothing is known, and nothing more told.
  ///
  /// @param whatEachIs for a sentence: "a bank"
  public List<Section> rows(String key, String whatEachIs) {
    return rows(items(key, whatEachIs, true), whatEachIs);
  }

  /// The same for a list that need not be there.
  public List<Section> optionalRows(String key, String whatEachIs) {
    return rows(items(key, whatEachIs, false), whatEachIs);
  }

  private List<Section> rows(List<Node> items, String whatEachIs) {
    var rows = new ArrayList<Section>();
    for (var item : items) {
      var row = of(item, whatEachIs, faults);
      rows.add(row == null ? unknown(item.spot(), whatEachIs) : row);
    }
    return rows;
  }

  /// A list of single values, null if any of them is faulty.
  public <T> @Nullable List<T> list(String key, Form<T> form) {
    return list(items(key, form.wanted(), true), key, form);
  }

  /// The same for a list that need not be there.
  public <T> @Nullable List<T> optionalList(String key, Form<T> form) {
    return list(items(key, form.wanted(), false), key, form);
  }

  private <T> @Nullable List<T> list(List<Node> items, String key, Form<T> form) {
    var values = new ArrayList<T>();
    for (var item : items) {
      var value = scalar(key, form, item);
      if (value != null) {
        values.add(value);
      }
    }
    return items.isEmpty() || values.size() < items.size() ? null : List.copyOf(values);
  }

  /// Tells of the keys that are not known and of those that are missing. Called last.
  public void close() {
    mapping
        .entries()
        .forEach((key, entry) -> {
          if (!asked.containsKey(key)) {
            unknown(key, entry.key());
          }
        });
    for (var key : missing) {
      faults.add(
          mapping.spot(),
          "%s has no %s".formatted(what, Quote.of(key)),
          isNested(asked.get(key))
              ? "Add '%s:' and under it %s.".formatted(key, asked.get(key))
              : "Add '%s: …' with %s.".formatted(key, asked.get(key)));
    }
  }

  private static boolean isNested(@Nullable String wanted) {
    return SECTION.equals(wanted) || LIST.equals(wanted);
  }

  private static Section unknown(Spot spot, String what) {
    return new Section(new Mapping(spot, Map.of()), what, new Faults());
  }

  private void unknown(String key, Spot spot) {
    var notThere =
        asked.keySet().stream().filter(known -> !mapping.entries().containsKey(known)).toList();
    var meant = Nearest.to(key, notThere);
    meant.ifPresent(missing::remove);
    faults.add(
        spot,
        "%s has no key %s".formatted(what, Quote.of(key)),
        meant
            .map(known -> "Did you mean %s?".formatted(Quote.of(known)))
            .orElse("It knows " + String.join(", ", asked.keySet()) + "."));
  }

  private @Nullable Node value(String key, String wanted, boolean required) {
    asked.put(key, wanted);
    var entry = mapping.entries().get(key);
    if (entry == null) {
      if (required) {
        missing.add(key);
      }
      return null;
    }
    if (entry.value() instanceof Scalar scalar && scalar.empty()) {
      faults.add(
          entry.key(),
          key + ": there is no value",
          required
              ? "Write %s.".formatted(wanted)
              : "Write %s, or take the key away.".formatted(wanted));
      return null;
    }
    return entry.value();
  }

  private <T> @Nullable T scalar(String key, Form<T> form, Node value) {
    if (!(value instanceof Scalar scalar)) {
      faults.add(
          value.spot(),
          "%s: this is %s".formatted(key, value.kind()),
          "Write %s.".formatted(form.wanted()));
      return null;
    }
    return switch (form.take(scalar)) {
      case Fit<T>(var taken) -> taken;
      case Unfit<T>(var whatIsWrong, var hint) -> {
        faults.add(value.spot(), key + ": " + whatIsWrong, hint);
        yield null;
      }
    };
  }

  private List<Node> items(String key, String each, boolean required) {
    var value = value(key, LIST, required);
    return switch (value) {
      case null -> List.of();
      case Sequence(var spot, var items) -> {
        if (items.isEmpty()) {
          faults.add(spot, key + ": the list is empty", "Write at least one entry: " + each + ".");
        }
        yield items;
      }
      case Scalar _, Mapping _ -> {
        faults.add(
            value.spot(),
            "%s: this is %s, not a list".formatted(key, value.kind()),
            "Begin each entry on a line of its own with '- '.");
        yield List.of();
      }
    };
  }
}
