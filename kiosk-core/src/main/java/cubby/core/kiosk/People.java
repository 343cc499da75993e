package cubby.core.kiosk;

import cubby.core.code.Allowance;
import cubby.core.code.CodeMac;
import cubby.core.person.Claimant;
import cubby.core.person.Courier;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.person.SecondFactor;
import cubby.core.person.Technician;
import cubby.core.text.Digest;
import cubby.core.time.Uptime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.pcollections.TreePMap;

/// Who may sign in, and what trying in vain has used up (D1). A number that nobody has is treated
/// like one that somebody has, so that nobody finds out by waiting which is which.
///
/// @param badges whose badge it is, by the digest of what is on it
/// @param signInTries failed PINs, by number
/// @param strangerTries failed sign-ins with numbers that nobody has, at most [#STRANGERS_MAX] of
///   them
public record People(
    TreePMap<CourierNumber, Courier> couriers,
    TreePMap<Digest, CourierNumber> badges,
    TreePMap<CourierNumber, Technician> technicians,
    TreePMap<CourierNumber, Allowance> signInTries,
    TreePMap<CodeMac, Allowance> strangerTries) {

  /// More than anybody types before the first of them counts no longer.
  static final int STRANGERS_MAX = 1000;

  public static final People NOBODY =
      new People(
          TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

  public Optional<Courier> courier(CourierNumber number) {
    return Optional.ofNullable(couriers.get(number));
  }

  /// The courier with this badge.
  Optional<CourierNumber> withBadge(Digest badge) {
    return Optional.ofNullable(badges.get(badge));
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
    return !tries(new Claimant.Known(number)).waitAt(now).isZero();
  }

  /// What is left of the tries.
  Allowance tries(Claimant claimant) {
    return switch (claimant) {
      case Claimant.Known(var number) ->
          signInTries.getOrDefault(number, Allowance.full(Limits.PIN_TRIES));
      case Claimant.Stranger(var typed) ->
          strangerTries.getOrDefault(typed, Allowance.full(Limits.PIN_TRIES));
    };
  }

  People enrolled(Courier courier) {
    var all = courier.badge().map(badge -> badges.plus(badge, courier.number())).orElse(badges);
    return new People(
        couriers.plus(courier.number(), courier), all, technicians, signInTries, strangerTries);
  }

  People enrolled(Technician technician) {
    return new People(
        couriers,
        badges,
        technicians.plus(technician.number(), technician),
        signInTries,
        strangerTries);
  }

  /// The technician, whose proof is not good again.
  People signedIn(CourierNumber number, SecondFactor proof) {
    var after = technician(number).map(known -> technicians.plus(number, known.after(proof)));
    return new People(
        couriers, badges, after.orElse(technicians), signInTries.minus(number), strangerTries);
  }

  People signedIn(CourierNumber number) {
    return new People(couriers, badges, technicians, signInTries.minus(number), strangerTries);
  }

  People failed(Claimant claimant, Uptime now) {
    var drawn = tries(claimant).draw(now);
    return switch (claimant) {
      case Claimant.Known(var number) ->
          new People(couriers, badges, technicians, signInTries.plus(number, drawn), strangerTries);
      case Claimant.Stranger(var typed) ->
          new People(couriers, badges, technicians, signInTries, room(now).plus(typed, drawn));
    };
  }

  /// Without those that are full again; if there are still too many, without the fullest.
  private TreePMap<CodeMac, Allowance> room(Uptime now) {
    if (strangerTries.size() < STRANGERS_MAX) {
      return strangerTries;
    }
    var full = new ArrayList<CodeMac>();
    strangerTries.forEach((typed, tries) -> {
      if (tries.leftAt(now) == Limits.PIN_TRIES.most()) {
        full.add(typed);
      }
    });
    if (!full.isEmpty()) {
      return strangerTries.minusAll(full);
    }
    return strangerTries.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.comparingInt(tries -> tries.leftAt(now))))
        .map(fullest -> strangerTries.minus(fullest.getKey()))
        .orElse(strangerTries);
  }
}
