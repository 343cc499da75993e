package cubby.app.command;

import cubby.core.cabinet.CompartmentId;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// From words at the command line to the field's types; what does not fit is wrong usage.
final class Converters {

  /// Enough for a name or a reason in a sentence.
  private static final int TEXT_LENGTH_MAX = 200;

  private Converters() {}

  static final class Label implements ITypeConverter<CompartmentId> {
    @Override
    public CompartmentId convert(String word) {
      return fitting(word, CompartmentId::new);
    }
  }

  static final class SignInNumber implements ITypeConverter<CourierNumber> {
    @Override
    public CourierNumber convert(String word) {
      return fitting(word, CourierNumber::new);
    }
  }

  static final class CarrierName implements ITypeConverter<Carrier> {
    @Override
    public Carrier convert(String word) {
      return fitting(word.strip(), Carrier::new);
    }
  }

  /// A name or a reason: something on one line.
  static final class Text implements ITypeConverter<Secret> {
    @Override
    public Secret convert(String words) {
      var text = words.strip();
      if (text.isEmpty()) {
        throw new TypeConversionException("it is empty");
      }
      if (text.length() > TEXT_LENGTH_MAX || text.codePoints().anyMatch(Character::isISOControl)) {
        throw new TypeConversionException(
            "it must be one line of at most %d characters".formatted(TEXT_LENGTH_MAX));
      }
      return new Secret(text);
    }
  }

  private static <T> T fitting(String word, Function<String, T> type) {
    try {
      return type.apply(word);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
