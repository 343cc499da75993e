package cubby.app.command;

import static java.util.stream.Collectors.joining;

import cubby.core.cabinet.CompartmentId;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.PinSettings;
import cubby.hal.config.StatusOrder;
import cubby.hal.contract.Channel;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

  static final class Email implements ITypeConverter<Secret> {
    /// What can be an address at all: whether it is one, only mail can tell.
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]{2,}");

    @Override
    public Secret convert(String word) {
      var text = word.strip();
      if (text.length() > TEXT_LENGTH_MAX || !EMAIL.matcher(text).matches()) {
        throw new TypeConversionException("it is no e-mail address");
      }
      return new Secret(text);
    }
  }

  /// `low-last` and `low-first`.
  static final class Order implements ITypeConverter<StatusOrder> {
    @Override
    public StatusOrder convert(String word) {
      return named(word, StatusOrder.values());
    }
  }

  static final class PinPull implements ITypeConverter<PinSettings.Pull> {
    @Override
    public PinSettings.Pull convert(String word) {
      return named(word, PinSettings.Pull.values());
    }
  }

  /// `3:output=2,door=2,occupancy=7/5`.
  static final class Wiring implements ITypeConverter<ChannelWiring> {
    private static final Pattern WORD =
        Pattern.compile(
            "([1-9][0-9]?):(?:output=([0-9]{1,3}))?,?(?:door=(?:([0-9]{1,3})/)?([0-9]{1,3}))?,?"
                + "(?:occupancy=(?:([0-9]{1,3})/)?([0-9]{1,3}))?");

    @Override
    public ChannelWiring convert(String word) {
      return fitting(word, Wiring::wiring);
    }

    private static ChannelWiring wiring(String word) {
      var parts = WORD.matcher(word);
      if (!parts.matches()) {
        throw new IllegalArgumentException(
            "a channel's wiring is written like 3:output=2,door=2,occupancy=7/5, not " + word);
      }
      return new ChannelWiring(
          new Channel(Integer.parseInt(parts.group(1))),
          number(parts.group(2)),
          input(parts.group(3), parts.group(4)),
          input(parts.group(5), parts.group(6)));
    }

    private static ChannelWiring.@Nullable InputPoint input(
        @Nullable String board, @Nullable String input) {
      return input == null
          ? null
          : new ChannelWiring.InputPoint(number(board), Integer.parseInt(input));
    }

    private static @Nullable Integer number(@Nullable String digits) {
      return digits == null ? null : Integer.valueOf(digits);
    }
  }

  /// A constant as it is written at the command line: `low-last`.
  private static <E extends Enum<E>> E named(String word, E[] constants) {
    return Arrays.stream(constants)
        .filter(constant -> written(constant).equals(word))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException(
                "it is one of %s"
                    .formatted(
                        Arrays.stream(constants).map(Converters::written).collect(joining(", ")))));
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> T fitting(String word, Function<String, T> type) {
    try {
      return type.apply(word);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
