package cubby.core.kiosk;

import cubby.core.code.Allowance;
import cubby.core.code.CodeMac;
import cubby.core.person.Claimant;
import cubby.core.person.Courier;
import cubby.core.person.CourierNumber;
import cubby.core.person.Former;
import cubby.core.person.PinHash;
import cubby.core.person.SecondFactor;
import cubby.core.person.Technician;
import cubby.core.text.Digest;
import cubby.core.text.SealedText;
import cubby.core.text.TextRef;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// Who may sign in, and what trying in vain has used up (D1). A number that nobody has is treated
/// like one that somebody has, so that nobody finds out by waiting which is which.
///
/// @param badges whose badge it is, by the digest of what is on it
/// @param signInTries failed PINs, by number
/// @param strangerTries failed sign-ins with numbers that nobody has, at most [#STRANGERS_MAX] of
///   them
/// @param typedTries failed sign-ins with typed numbers, all together (G2)
/// @param former who may not sign in any more: at the screen as if their numbers were nobody's
/// @param suspended who worked here when the backup was made from which the kiosk was restored, and
///   of whom nobody has said yet that they still do: their PINs are kept, and match nothing
public record People(
    TreePMap<CourierNumber, Courier> couriers,
    TreePMap<Digest, CourierNumber> badges,
    TreePMap<CourierNumber, Technician> technicians,
    TreePMap<CourierNumber, Allowance> signInTries,
    TreePMap<CodeMac, Allowance> strangerTries,
    Allowance typedTries,
    TreePMap<CourierNumber, Former> former,
    TreePVector<CourierNumber> suspended) {

  /// More than anybody types before the first of them counts no longer.
  static final int STRANGERS_MAX = 1000;

  public static final People NOBODY =
      new People(
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          Allowance.full(Limits.TYPED_SIGN_INS),
          TreePMap.empty(),
          TreePVector.empty());

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

  /// What was used by a clock that ran ahead does not keep out the codes of the right time (T3).
  People clockConfirmed(Instant wall) {
    var now = SecondFactor.OneTimeCode.stepAt(wall);
    var after = technicians;
    for (var technician : technicians.values()) {
      after = after.plus(technician.number(), technician.notAfter(now));
    }
    return with(after, signInTries);
  }

  /// After a restore from a backup: who was disabled since, which PINs were changed and which codes
  /// used is not known.
  People restored(Instant wall) {
    var now = SecondFactor.OneTimeCode.stepAt(wall);
    var after = technicians;
    for (var technician : technicians.values()) {
      after = after.plus(technician.number(), technician.onlyAfter(now));
    }
    var all = TreePVector.from(couriers.keySet()).plusAll(technicians.keySet());
    return new People(couriers, badges, after, signInTries, strangerTries, typedTries, former, all);
  }

  /// They still work here.
  People confirmed(CourierNumber number) {
    return new People(
        couriers,
        badges,
        technicians,
        signInTries,
        strangerTries,
        typedTries,
        former,
        suspended.minus(number));
  }

  /// Whether somebody signs in with this number.
  boolean has(CourierNumber number) {
    return couriers.containsKey(number) || technicians.containsKey(number);
  }

  /// Whether this number is, or was, somebody's.
  boolean isTaken(CourierNumber number) {
    return has(number) || former.containsKey(number);
  }

  /// Where the name of whoever has or had this number is kept.
  Optional<TextRef> name(CourierNumber number) {
    return courier(number)
        .map(Courier::name)
        .or(() -> technician(number).map(Technician::name))
        .or(() -> Optional.ofNullable(former.get(number)).map(Former::name));
  }

  /// Where lists for the courier who has or had this number go.
  Optional<TextRef> email(CourierNumber number) {
    return courier(number)
        .flatMap(Courier::email)
        .or(() -> Optional.ofNullable(former.get(number)).flatMap(Former::email));
  }

  /// The PIN with which whoever has this number signs in; that of somebody suspended is good for
  /// nothing.
  Optional<PinHash> pin(CourierNumber number) {
    return suspended.contains(number)
        ? Optional.empty()
        : courier(number).map(Courier::pin).or(() -> technician(number).map(Technician::pin));
  }

  /// Whether no try is left with this number just now.
  boolean isUsedUp(CourierNumber number, Uptime now) {
    return !tries(number).waitAt(now).isZero();
  }

  /// How long until somebody may try again; zero if at once.
  Duration untilNextTry(Claimant claimant, Uptime now) {
    var own = tries(claimant).waitAt(now);
    var all = isTyped(claimant) ? typedTries.waitAt(now) : Duration.ZERO;
    return own.compareTo(all) > 0 ? own : all;
  }

  /// Whether all numbers together have no try left just now (G2).
  boolean areTypedUsedUp(Uptime now) {
    return typedTries.leftAt(now) == 0;
  }

  private static boolean isTyped(Claimant claimant) {
    return switch (claimant) {
      case Claimant.Known _, Claimant.Stranger _ -> true;
      case Claimant.Badged _ -> false;
    };
  }

  /// What is left of the tries of this one.
  private Allowance tries(Claimant claimant) {
    return switch (claimant) {
      case Claimant.Known(var number) -> tries(number);
      case Claimant.Badged(var number) -> tries(number);
      case Claimant.Stranger(var typed) ->
          strangerTries.getOrDefault(typed, Allowance.full(Limits.PIN_TRIES));
    };
  }

  private Allowance tries(CourierNumber number) {
    return signInTries.getOrDefault(number, Allowance.full(Limits.PIN_TRIES));
  }

  People enrolled(Courier courier) {
    var all = courier.badge().map(badge -> badges.plus(badge, courier.number())).orElse(badges);
    return new People(
        couriers.plus(courier.number(), courier),
        all,
        technicians,
        signInTries,
        strangerTries,
        typedTries,
        former,
        suspended);
  }

  People enrolled(Technician technician) {
    return with(technicians.plus(technician.number(), technician), signInTries);
  }

  /// The technician, whose proof is not good again.
  People signedIn(CourierNumber number, SecondFactor proof) {
    var after = technician(number).map(known -> technicians.plus(number, known.after(proof)));
    return with(after.orElse(technicians), signInTries.minus(number));
  }

  People signedIn(CourierNumber number) {
    return with(technicians, signInTries.minus(number));
  }

  /// With another PIN, and all tries.
  People withPin(CourierNumber number, PinHash pin) {
    var courier = courier(number);
    if (courier.isPresent()) {
      return enrolled(courier.get().with(pin)).signedIn(number);
    }
    return technician(number).map(known -> enrolled(known.with(pin)).signedIn(number)).orElse(this);
  }

  /// The technician with another secret of one-time codes, and all tries.
  People withSecret(CourierNumber number, SealedText secret, TreePVector<CodeMac> recovery) {
    return technician(number)
        .map(known -> enrolled(known.with(secret, recovery)).signedIn(number))
        .orElse(this);
  }

  /// Without PIN, badge and one-time codes.
  People disabled(CourierNumber number) {
    var was =
        courier(number).map(Courier::former).or(() -> technician(number).map(Technician::former));
    var badge = courier(number).flatMap(Courier::badge);
    return new People(
        couriers.minus(number),
        badge.map(badges::minus).orElse(badges),
        technicians.minus(number),
        signInTries.minus(number),
        strangerTries,
        typedTries,
        was.map(it -> former.plus(number, it)).orElse(former),
        suspended.minus(number));
  }

  People failed(Claimant claimant, Uptime now) {
    var drawn = tries(claimant).draw(now);
    var all = isTyped(claimant) ? typedTries.draw(now) : typedTries;
    return switch (claimant) {
      case Claimant.Known(var number) ->
          failed(signInTries.plus(number, drawn), strangerTries, all);
      case Claimant.Badged(var number) ->
          failed(signInTries.plus(number, drawn), strangerTries, all);
      case Claimant.Stranger(var typed) -> failed(signInTries, room(now).plus(typed, drawn), all);
    };
  }

  private People failed(
      TreePMap<CourierNumber, Allowance> known,
      TreePMap<CodeMac, Allowance> strangers,
      Allowance all) {
    return new People(couriers, badges, technicians, known, strangers, all, former, suspended);
  }

  private People with(
      TreePMap<CourierNumber, Technician> nextTechnicians,
      TreePMap<CourierNumber, Allowance> nextTries) {
    return new People(
        couriers, badges, nextTechnicians, nextTries, strangerTries, typedTries, former, suspended);
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
