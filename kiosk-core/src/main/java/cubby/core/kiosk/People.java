package cubby.core.kiosk;

import cubby.core.code.Allowance;
import cubby.core.person.Courier;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.person.SecondFactor;
import cubby.core.person.Technician;
import cubby.core.time.Uptime;
import java.util.Optional;
import org.pcollections.TreePMap;

/// Who may sign in, and what trying in vain has used up (D1).
///
/// @param signInTries failed PINs, by number
/// @param strangerTries failed sign-ins with numbers that nobody has
public record People(
    TreePMap<CourierNumber, Courier> couriers,
    TreePMap<CourierNumber, Technician> technicians,
    TreePMap<CourierNumber, Allowance> signInTries,
    Allowance strangerTries) {

  public static final People NOBODY =
      new People(
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          Allowance.full(Limits.STRANGER_TRIES));

  public Optional<Courier> courier(CourierNumber number) {
    return Optional.ofNullable(couriers.get(number));
  }

  public Optional<Technician> technician(CourierNumber number) {
    return Optional.ofNullable(technicians.get(number));
  }

  /// Whether somebody has this number.
  boolean has(CourierNumber number) {
    return couriers.containsKey(number) || technicians.containsKey(number);
  }

  /// The PIN of whoever has this number.
  Optional<PinHash> pin(CourierNumber number) {
    return courier(number).map(Courier::pin).or(() -> technician(number).map(Technician::pin));
  }

  /// Whether no try is left with this number just now.
  boolean isUsedUp(CourierNumber number, Uptime now) {
    return !tries(number).waitAt(now).isZero();
  }

  /// What is left of the tries with this number.
  Allowance tries(CourierNumber number) {
    return has(number)
        ? signInTries.getOrDefault(number, Allowance.full(Limits.PIN_TRIES))
        : strangerTries;
  }

  People enrolled(Courier courier) {
    return new People(
        couriers.plus(courier.number(), courier), technicians, signInTries, strangerTries);
  }

  People enrolled(Technician technician) {
    return new People(
        couriers, technicians.plus(technician.number(), technician), signInTries, strangerTries);
  }

  /// The technician, whose proof is not good again.
  People signedIn(CourierNumber number, SecondFactor proof) {
    var after = technician(number).map(known -> technicians.plus(number, known.after(proof)));
    return new People(
        couriers, after.orElse(technicians), signInTries.minus(number), strangerTries);
  }

  People signedIn(CourierNumber number) {
    return new People(couriers, technicians, signInTries.minus(number), strangerTries);
  }

  /// @param number the courier's, if it is anybody's
  People failed(Optional<CourierNumber> number, Uptime now) {
    return number
        .map(known ->
            new People(
                couriers,
                technicians,
                signInTries.plus(
                    known,
                    signInTries.getOrDefault(known, Allowance.full(Limits.PIN_TRIES)).draw(now)),
                strangerTries))
        .orElseGet(() -> new People(couriers, technicians, signInTries, strangerTries.draw(now)));
  }
}
