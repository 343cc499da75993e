package cubby.sim.story;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// The parts of a record in the words of stories.
final class Parts {
  private Parts() {}

  static SequencedMap<String, String> of(Record shown) {
    var parts = new LinkedHashMap<String, String>();
    for (var component : shown.getClass().getRecordComponents()) {
      parts.put(component.getName(), word(value(shown, component)));
    }
    return parts;
  }

  /// `TakeParcel compartment=3 openFor=SHORT`.
  static String named(Record shown) {
    var parts =
        of(shown).entrySet().stream()
            .map(part -> " %s=%s".formatted(part.getKey(), part.getValue()))
            .collect(Collectors.joining());
    return shown.getClass().getSimpleName() + parts;
  }

  private static String word(Object value) {
    return switch (value) {
      case Optional<?> maybe -> maybe.map(Parts::word).orElse("none");
      case Duration span -> Spans.shown(span);
      case List<?> all -> all.stream().map(Parts::word).collect(Collectors.joining(","));
      case Record nested when nested.getClass().getRecordComponents().length == 1 ->
          of(nested).firstEntry().getValue();
      default -> String.valueOf(value);
    };
  }

  private static Object value(Record shown, RecordComponent component) {
    try {
      return component.getAccessor().invoke(shown);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("every part of a record can be read", e);
    }
  }

  static List<String> names(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
