package cubby.sim.story;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of a record in the words of stories. A part that has parts of its own stands for the
/// first of them, and the others are named beside it.
final class Parts {
  private static final String NONE = "none";

  private Parts() {}

  static SequencedMap<String, String> of(Record shown) {
    var parts = new LinkedHashMap<String, String>();
    for (var component : shown.getClass().getRecordComponents()) {
      var value = value(shown, component);
      parts.putIfAbsent(component.getName(), word(value));
      if (isCompound(value)) {
        of((Record) value).forEach(parts::putIfAbsent);
      }
    }
    return parts;
  }

  /// Their names, as far as its type tells.
  static Stream<String> names(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .flatMap(component -> {
          var type = unwrapped(component.getGenericType());
          var own = Stream.of(component.getName());
          return type.isRecord() && type.getRecordComponents().length > 1
              ? Stream.concat(own, names(type))
              : own;
        })
        .distinct();
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
      case Duration span -> Spans.shown(span);
      case List<?> all -> all.stream().map(Parts::word).collect(Collectors.joining(","));
      case Record nested when nested.getClass().getRecordComponents().length > 0 ->
          of(nested).firstEntry().getValue();
      case Record nested -> Names.hyphened(nested.getClass());
      default -> String.valueOf(value);
    };
  }

  private static boolean isCompound(Object value) {
    return value instanceof Record nested && nested.getClass().getRecordComponents().length > 1;
  }

  private static Object value(Record shown, RecordComponent component) {
    try {
      var value = component.getAccessor().invoke(shown);
      return value instanceof Optional<?> maybe ? maybe.<Object>map(it -> it).orElse(NONE) : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("every part of a record can be read", e);
    }
  }

  private static Class<?> unwrapped(Type type) {
    return switch (type) {
      case ParameterizedType of when of.getRawType() == Optional.class ->
          unwrapped(of.getActualTypeArguments()[0]);
      case Class<?> plain -> plain;
      default -> Object.class;
    };
  }
}
