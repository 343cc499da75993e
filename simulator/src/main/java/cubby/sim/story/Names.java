package cubby.sim.story;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.OutCause;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.notice.OpenedNotice;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.Collector;
import cubby.core.parcel.DisputeCause;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.ScreenModel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The names of what the kiosk knows, as its own types have them: a new screen, state, fact or
/// notice can be named in stories without a word here.
final class Names {
  private Names() {}

  /// As in `TakeParcel`.
  static List<String> screens() {
    return kinds(ScreenModel.class).map(Class::getSimpleName).sorted().toList();
  }

  /// As in `out-of-service`.
  static List<String> compartmentStates() {
    return kinds(CompartmentState.class).map(Names::hyphened).sorted().toList();
  }

  /// As in `stored`.
  static List<String> parcelStates() {
    return kinds(ParcelState.class).map(Names::hyphened).sorted().toList();
  }

  /// As in `courier`.
  static List<String> collectors() {
    return kinds(Collector.class).map(Names::collector).sorted().toList();
  }

  static String collector(Collector who) {
    return collector(who.getClass());
  }

  private static String collector(Class<?> kind) {
    return hyphened(kind).replace("by-", "");
  }

  /// Why compartments are kept from use and parcels are where they are, as in `JAMMED`.
  static List<String> reasons() {
    return Stream.of(
            names(QuarantineReason.values()),
            kinds(OutCause.class).map(Names::hyphened),
            names(CollectionCause.values()),
            names(DisputeCause.values()),
            names(Evidence.values()))
        .flatMap(Function.identity())
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name);
  }

  /// As in `ParcelStored`.
  static List<String> facts() {
    return kinds(Lasting.class).map(Class::getSimpleName).sorted().toList();
  }

  /// As in `ParcelStored`.
  static List<String> mails() {
    return kinds(OpenedNotice.class).map(Class::getSimpleName).sorted().toList();
  }

  /// The parts of a screen that a story may ask for.
  static List<String> fieldsOfScreen(String screen) {
    return fields(ScreenModel.class, screen);
  }

  /// The parts of a mail that a story may keep.
  static List<String> fieldsOfMail(String kind) {
    return fields(OpenedNotice.class, kind);
  }

  /// The parts of a fact that a story may ask for.
  static List<String> fieldsOfFact(String kind) {
    return fields(Lasting.class, kind);
  }

  private static List<String> fields(Class<?> sealed, String name) {
    return kinds(sealed)
        .filter(kind -> kind.getSimpleName().equals(name))
        .flatMap(Parts::names)
        .toList();
  }

  /// `OutOfService` is `out-of-service`.
  static String hyphened(Class<?> kind) {
    return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static Stream<? extends Class<?>> kinds(Class<?> sealed) {
    return Optional.ofNullable(sealed.getPermittedSubclasses()).stream()
        .flatMap(Arrays::stream)
        .flatMap(kind -> kind.isRecord() ? Stream.of(kind) : kinds(kind));
  }
}
