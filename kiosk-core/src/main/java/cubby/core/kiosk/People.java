package cubby.core.kiosk;

import cubby.core.code.Allowance;
import cubby.core.person.Courier;
import cubby.core.person.CourierNumber;
import cubby.core.time.Uptime;
import java.util.Optional;
import org.pcollections.TreePMap;

/// Who may sign in, and what trying in vain has used up (D1).
///
/// @param signInTries failed PINs, by number
/// @param strangerTries failed sign-ins with numbers that nobody has
public record People(
    TreePMap<CourierNumber, Courier> couriers,
    TreePMap<CourierNumber, Allowance> signInTries,
    Allowance strangerTries) {

  public static final People NOBODY =
      new People(TreePMap.empty(), TreePMap.empty(), Allowance.full(Limits.STRANGER_TRIES));

  public Optional<Courier> courier(CourierNumber number) {
    return Optional.ofNullable(couriers.get(number));
  }

  /// What is left of the tries with this number.
  Allowance tries(CourierNumber number) {
    return couriers.containsKey(number)
        ? signInTries.getOrDefault(number, Allowance.full(Limits.PIN_TRIES))
        : strangerTries;
  }

  People enrolled(Courier courier) {
    return new People(couriers.plus(courier.number(), courier), signInTries, strangerTries);
  }

  People signedIn(CourierNumber number) {
    return new People(couriers, signInTries.minus(number), strangerTries);
  }

  /// @param number the courier's, if it is anybody's
  People failed(Optional<CourierNumber> number, Uptime now) {
    return number
        .map(known ->
            new People(
                couriers,
                signInTries.plus(
                    known,
                    signInTries.getOrDefault(known, Allowance.full(Limits.PIN_TRIES)).draw(now)),
                strangerTries))
        .orElseGet(() -> new People(couriers, signInTries, strangerTries.draw(now)));
  }
}
