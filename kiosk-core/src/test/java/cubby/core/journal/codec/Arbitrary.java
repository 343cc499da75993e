package cubby.core.journal.codec;

import cubby.core.cabinet.CompartmentId;
import cubby.core.message.MessageId;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.signal.SignalId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// Any value of any record of the field, drawn from a seed.
final class Arbitrary {
  private final RandomGenerator random;

  Arbitrary(RandomGenerator random) {
    this.random = random;
  }

  Object of(Type type) {
    return switch (type) {
      case ParameterizedType generic -> ofGeneric(generic);
      case Class<?> plain -> ofClass(plain);
      default -> throw new AssertionError("no value of " + type);
    };
  }

  private Object ofGeneric(ParameterizedType type) {
    var arguments = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return random.nextBoolean() ? Optional.of(of(arguments[0])) : Optional.empty();
    }
    if (type.getRawType() == TreePMap.class) {
      var map = TreePMap.<Comparable<Object>, Object>empty();
      for (int i = random.nextInt(4); i > 0; i--) {
        map = map.plus(comparable(of(arguments[0])), of(arguments[1]));
      }
      return map;
    }
    if (type.getRawType() == TreePSet.class) {
      var set = TreePSet.<Comparable<Object>>empty();
      for (int i = random.nextInt(4); i > 0; i--) {
        set = set.plus(comparable(of(arguments[0])));
      }
      return set;
    }
    if (type.getRawType() == TreePVector.class) {
      var vector = TreePVector.empty();
      for (int i = random.nextInt(4); i > 0; i--) {
        vector = vector.plus(of(arguments[0]));
      }
      return vector;
    }
    throw new AssertionError("no value of " + type);
  }

  @SuppressWarnings("unchecked")
  private static Comparable<Object> comparable(Object key) {
    return (Comparable<Object>) key;
  }

  private Object ofClass(Class<?> type) {
    if (type == CompartmentId.class) {
      return new CompartmentId(digits(1, CompartmentId.LENGTH_MAX));
    } else if (type == CourierNumber.class) {
      return new CourierNumber(digits(2, 10));
    } else if (type == Carrier.class) {
      return new Carrier("C" + text(39));
    } else if (type == MessageId.class) {
      return new MessageId(new UUID(random.nextLong(), random.nextLong()).toString());
    } else if (type == BankId.class) {
      return new BankId("b" + text(20));
    } else if (type == SignalId.class) {
      return new SignalId("s" + text(20));
    } else if (type == CameraId.class) {
      return new CameraId("c" + text(20));
    } else if (type == Channel.class) {
      return new Channel(random.nextInt(1, 100));
    } else if (type == String.class) {
      return text(60);
    } else if (type == int.class || type == Integer.class) {
      return random.nextInt();
    } else if (type == double.class) {
      return random.nextDouble(-180, 180);
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == Duration.class) {
      return Duration.ofSeconds(random.nextLong(-10_000_000_000L, 10_000_000_000L), nanos());
    } else if (type == Instant.class) {
      return Instant.ofEpochSecond(random.nextLong(-10_000_000_000L, 300_000_000_000L), nanos());
    } else if (type.isEnum()) {
      return oneOf(type.getEnumConstants());
    } else if (type.isSealed()) {
      return of(oneOf(type.getPermittedSubclasses()));
    } else if (type.isRecord()) {
      return Records.make(
          type, Arrays.stream(type.getRecordComponents()).map(c -> of(c.getGenericType())));
    }
    throw new AssertionError("no value of " + type);
  }

  private int nanos() {
    return switch (random.nextInt(3)) {
      case 0 -> 0;
      case 1 -> random.nextInt(1000) * 1_000_000;
      default -> random.nextInt(1_000_000_000);
    };
  }

  private <X> X oneOf(X[] values) {
    return values[random.nextInt(values.length)];
  }

  private String digits(int lengthMin, int lengthMax) {
    var text = new StringBuilder();
    for (int i = random.nextInt(lengthMin, lengthMax + 1); i > 0; i--) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }

  /// Characters of all planes, control characters included; whole ones only.
  private String text(int lengthMax) {
    var text = new StringBuilder();
    while (text.length() < lengthMax && random.nextInt(12) != 0) {
      var point = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        text.appendCodePoint(point);
      }
    }
    return text.length() > lengthMax ? "" : text.toString();
  }
}
