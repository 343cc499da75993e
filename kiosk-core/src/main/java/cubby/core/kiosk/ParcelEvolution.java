package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.code.IssuedCode;
import cubby.core.fact.Lasting;
import cubby.core.parcel.Contention;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.time.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How parcels, and the codes that are good for them, follow from the lasting facts. Which codes
/// live is a matter of the parcels' states alone: a change of state ends and begins them.
final class ParcelEvolution {

  private record LiveCode(IssuedCode code, CodeOwner.Kind kind) {}

  private ParcelEvolution() {}

  static Ledger announced(Ledger ledger, Lasting.ParcelAnnounced fact) {
    var parcel =
        new Parcel(
            fact.parcel(),
            fact.errand(),
            fact.tracking(),
            fact.recipient(),
            fact.sender(),
            fact.carrier(),
            fact.size(),
            fact.handling(),
            fact.group(),
            fact.beforehand(),
            new ParcelState.Announced(fact.code()));
    var codes = ledger.codes();
    for (var live : live(parcel)) {
      codes = codes.issue(live.code(), live.kind(), parcel.id());
    }
    return ledger.with(ledger.parcels().plus(parcel)).with(codes);
  }

  static Ledger stored(Ledger ledger, Lasting.ParcelStored fact, Stamp stamp) {
    var seenInside =
        fact.evidence() == Evidence.SENSOR || fact.evidence() == Evidence.SETTLED_BY_SENSOR;
    var state = new ParcelState.Stored(fact.compartment(), fact.waiting(), seenInside);
    return changed(ledger, fact.parcel(), _ -> state, stamp);
  }

  static Ledger waiting(Ledger ledger, ParcelId id, UnaryOperator<Waiting> change, Stamp stamp) {
    return changed(
        ledger,
        id,
        state ->
            state instanceof ParcelState.Stored(var place, var waiting, var seen)
                ? new ParcelState.Stored(place, change.apply(waiting), seen)
                : state,
        stamp);
  }

  static Waiting reminded(Waiting waiting) {
    return waiting
        .running()
        .map(deadline -> waiting.until(new Deadline(deadline.until(), true)))
        .orElse(waiting);
  }

  static ParcelState overdue(ParcelState state) {
    return state
            instanceof ParcelState.Stored(var place, Waiting.ForRecipient(var code, _, _), var seen)
        ? new ParcelState.Overdue(place, code, seen)
        : state;
  }

  static ParcelState disputed(ParcelState state, CompartmentId at, Contention contention) {
    var seenInside =
        state instanceof ParcelState.Collected(_, var evidence)
            ? evidence == Evidence.SENSOR
            : state.wasSeenInside();
    return new ParcelState.Disputed(at, contention, seenInside);
  }

  static ParcelState waitsFor(ParcelState state, Waiting next) {
    return state
        .place()
        .<ParcelState>map(place -> new ParcelState.Stored(place, next, state.wasSeenInside()))
        .orElse(state);
  }

  /// The parcel passes to another state, which may be its end.
  static Ledger changed(
      Ledger ledger, ParcelId id, UnaryOperator<ParcelState> change, Stamp stamp) {
    var before = ledger.parcel(id);
    var after = before.with(change.apply(before.state()));
    var parcels = ledger.parcels();
    if (after.state().ended()) {
      parcels = parcels.ended(before, after.state());
    } else {
      parcels = before.state().ended() ? parcels.again(after) : parcels.changed(after);
    }
    return ledger.with(parcels).with(codes(ledger.codes(), before, after, stamp));
  }

  private static Codes codes(Codes codes, Parcel before, Parcel after, Stamp stamp) {
    var next = codes;
    var were = live(before);
    var are = live(after);
    for (var gone : were) {
      if (!are.contains(gone)) {
        next = next.retire(gone.code(), before.id(), stamp.uptime());
      }
    }
    for (var fresh : are) {
      if (!were.contains(fresh)) {
        next = next.issue(fresh.code(), fresh.kind(), after.id());
      }
    }
    return next;
  }

  private static List<LiveCode> live(Parcel parcel) {
    return switch (parcel.state()) {
      case ParcelState.Announced(var code) ->
          list(
              code,
              parcel.errand() == Errand.RETURN ? CodeOwner.Kind.RETURN : CodeOwner.Kind.PICKUP);
      case ParcelState.Stored(_, var waiting, _) ->
          switch (waiting) {
            case Waiting.ForRecipient(var code, _, var takeBack) -> {
              var both = new ArrayList<>(list(Optional.of(code), CodeOwner.Kind.PICKUP));
              both.addAll(list(takeBack, CodeOwner.Kind.TAKE_BACK));
              yield List.copyOf(both);
            }
            case Waiting.ForSender(var takeBack, _) ->
                list(Optional.of(takeBack), CodeOwner.Kind.TAKE_BACK);
            case Waiting.ForCourier _ -> List.of();
          };
      case ParcelState.Overdue(_, var code, _) -> list(Optional.of(code), CodeOwner.Kind.PICKUP);
      case ParcelState.Disputed _,
          ParcelState.Withdrawn _,
          ParcelState.Missing _,
          ParcelState.Collected _ ->
          List.of();
    };
  }

  private static List<LiveCode> list(Optional<IssuedCode> code, CodeOwner.Kind kind) {
    return code.map(it -> List.of(new LiveCode(it, kind))).orElse(List.of());
  }
}
