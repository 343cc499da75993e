package cubby.core.fact;

import cubby.core.cabinet.OutCause;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.Collector;
import cubby.core.person.WorkReason;
import cubby.core.text.TextRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The texts about people that a fact names.
public final class TextsNamed {

  private TextsNamed() {}

  public static List<TextRef> by(Lasting fact) {
    return named(fact).toList();
  }

  private static Stream<TextRef> named(Lasting fact) {
    return switch (fact) {
      case Lasting.CourierEnrolled it -> Stream.concat(Stream.of(it.name()), it.email().stream());
      case Lasting.TechnicianEnrolled it -> Stream.of(it.name());
      case Lasting.PinChanged it -> Stream.of(it.by(), it.reason());
      case Lasting.SecretRenewed it -> Stream.of(it.by(), it.reason());
      case Lasting.PersonDisabled it -> Stream.of(it.by(), it.reason());
      case Lasting.PersonConfirmed it -> Stream.of(it.by(), it.reason());
      case Lasting.CompartmentCleared it -> Stream.of(it.by(), it.reason());
      case Lasting.CompartmentPutBack it -> Stream.of(it.by(), it.reason());
      case Lasting.CompartmentTakenOut it -> named(it.cause());
      case Lasting.PulseAuthorised it -> named(it.purpose());
      case Lasting.ParcelAnnounced it ->
          Stream.concat(Stream.of(it.tracking()), named(it.recipient(), it.sender()));
      case Lasting.ContactCorrected it -> named(it.contact());
      case Lasting.ParcelBlocked it -> Stream.of(it.by(), it.reason());
      case Lasting.CustomerDepositsReopened it -> Stream.of(it.by(), it.reason());
      case Lasting.ClockConfirmed it -> Stream.of(it.by(), it.reason());
      case Lasting.DropOffRefused it -> it.tracking().stream();
      case Lasting.ParcelOpeningAuthorised it -> named(it.reason());
      case Lasting.ParcelCollected it -> named(it.by());
      case Lasting.DisputeEnded it -> Stream.of(it.by(), it.reason());
      case Lasting.LeftOutSettled it -> Stream.of(it.by(), it.reason());
      case Lasting.RemoteOpeningAuthorised it -> Stream.of(it.by(), it.reason());
      case Lasting.IdentityChecked it -> Stream.of(it.by());
      case Lasting _ -> Stream.empty();
    };
  }

  /// Those of a compartment that is out of service.
  public static List<TextRef> by(OutCause cause) {
    return named(cause).toList();
  }

  private static Stream<TextRef> named(OutCause cause) {
    return switch (cause) {
      case OutCause.ByPerson(var who, var reason) -> Stream.of(who, reason);
      case OutCause.ByTechnician(_, var reason) -> named(reason);
      case OutCause.MixedUp _, OutCause.WiringChanged _ -> Stream.empty();
    };
  }

  private static Stream<TextRef> named(WorkReason reason) {
    return switch (reason) {
      case WorkReason.InWords(var text) -> Stream.of(text);
      case WorkReason.Chosen _ -> Stream.empty();
    };
  }

  private static Stream<TextRef> named(Purpose purpose) {
    return switch (purpose) {
      case Purpose.Inspection(var by) -> Stream.of(by);
      case Purpose.Pickup(_, var by) -> named(by);
      case Purpose.PutBack(_, var by, _) -> named(by);
      case Purpose.Deposit _,
          Purpose.LookAgain _,
          Purpose.Collection _,
          Purpose.CourierLook _,
          Purpose.ByTechnician _ ->
          Stream.empty();
    };
  }

  private static Stream<TextRef> named(Collector collector) {
    return collector instanceof Collector.Support(var by) ? Stream.of(by) : Stream.empty();
  }

  private static Stream<TextRef> named(Optional<Addressee> recipient, Optional<Addressee> sender) {
    return Stream.concat(recipient.stream(), sender.stream()).flatMap(TextsNamed::named);
  }

  private static Stream<TextRef> named(Addressee person) {
    return Stream.concat(Stream.of(person.contact()), person.name().stream());
  }
}
