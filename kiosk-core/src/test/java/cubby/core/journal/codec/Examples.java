package cubby.core.journal.codec;

import cubby.core.cabinet.CompartmentId;
import cubby.core.message.MessageId;
import cubby.core.person.CourierNumber;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.signal.SignalId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// The same few values of any record each time, so that every constant, every member of a family,
/// and both an absent and a present optional come up at least once.
final class Examples {
  private Examples() {}

  static List<Object> of(Type type) {
    return switch (type) {
      case ParameterizedType generic -> ofGeneric(generic);
      case Class<?> plain -> ofClass(plain);
      default -> throw new AssertionError("no examples of " + type);
    };
  }

  private static List<Object> ofGeneric(ParameterizedType type) {
    var arguments = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      var examples = new ArrayList<Object>(List.of(Optional.empty()));
      of(arguments[0]).forEach(value -> examples.add(Optional.of(value)));
      return examples;
    }
    if (type.getRawType() == TreePMap.class) {
      return List.of(mapOf(of(arguments[0]), of(arguments[1])));
    }
    if (type.getRawType() == TreePSet.class) {
      return List.of(TreePSet.from(of(arguments[0]).stream().map(Examples::comparable).toList()));
    }
    if (type.getRawType() == TreePVector.class) {
      return List.of(TreePVector.from(of(arguments[0])));
    }
    throw new AssertionError("no examples of " + type);
  }

  private static TreePMap<Comparable<Object>, Object> mapOf(
      List<Object> keys, List<Object> values) {
    var map = TreePMap.<Comparable<Object>, Object>empty();
    for (int i = 0; i < Math.max(keys.size(), values.size()); i++) {
      map = map.plus(comparable(keys.get(i % keys.size())), values.get(i % values.size()));
    }
    return map;
  }

  @SuppressWarnings("unchecked")
  private static Comparable<Object> comparable(Object key) {
    return (Comparable<Object>) key;
  }

  private static List<Object> ofClass(Class<?> type) {
    if (type == CompartmentId.class) {
      return List.of(new CompartmentId("7"), new CompartmentId("B12"));
    } else if (type == CourierNumber.class) {
      return List.of(new CourierNumber("42"), new CourierNumber("007"));
    } else if (type == BankId.class) {
      return List.of(new BankId("left"));
    } else if (type == SignalId.class) {
      return List.of(new SignalId("lid"));
    } else if (type == Channel.class) {
      return List.of(new Channel(12));
    } else if (type == MessageId.class) {
      return List.of(new MessageId("0b7dd3a6-1c1f-4c9b-9f0e-5f7a6a0d3c11"));
    } else if (type == String.class) {
      return List.of("text", "\"Grüße\"\n7 Ω 📦");
    } else if (type == int.class || type == Integer.class) {
      return List.of(3);
    } else if (type == double.class) {
      return List.of(52.5163, -0.5);
    } else if (type == boolean.class) {
      return List.of(true, false);
    } else if (type == Duration.class) {
      return List.of(Duration.ofMillis(200), Duration.ofDays(90).plusNanos(1));
    } else if (type == Instant.class) {
      return List.of(Instant.parse("2026-03-01T07:30:00Z"), Instant.ofEpochSecond(1, 1));
    } else if (type.isEnum()) {
      return Arrays.asList(type.getEnumConstants());
    } else if (type.isSealed()) {
      return Arrays.stream(type.getPermittedSubclasses()).flatMap(c -> of(c).stream()).toList();
    } else if (type.isRecord()) {
      return ofRecord(type);
    }
    throw new AssertionError("no examples of " + type);
  }

  /// As many as the component with the most examples has, the others taken in turn.
  private static List<Object> ofRecord(Class<?> type) {
    var components =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getGenericType)
            .map(Examples::of)
            .toList();
    var count = components.stream().mapToInt(List::size).max().orElse(1);
    var examples = new ArrayList<Object>();
    for (int i = 0; i < count; i++) {
      var index = i;
      examples.add(Records.make(type, components.stream().map(c -> c.get(index % c.size()))));
    }
    return examples;
  }
}
