package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.code.IssuedCode;
import cubby.core.fact.Lasting;
import cubby.core.notice.NoticeId;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.Contention;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Renewals;
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
            Renewals.NONE,
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

  /// No code of before counts any more, not even one that was good for a while yet (P9). What is
  /// blocked for its recipient stays so: they are told no code before one is sent again.
  static Ledger waitsAnew(Ledger ledger, ParcelId id, Waiting next, Stamp stamp) {
    var parcel = ledger.parcel(id);
    var renewals =
        next instanceof Waiting.ForRecipient ? parcel.renewals().anew() : parcel.renewals().over();
    return passes(
        ledger, parcel, parcel.with(renewals).with(waitsFor(parcel.state(), next)), stamp);
  }

  private static ParcelState waitsFor(ParcelState state, Waiting next) {
    return state
        .place()
        .<ParcelState>map(place -> new ParcelState.Stored(place, next, state.wasSeenInside()))
        .orElse(state);
  }

  /// P9: from now on it waits under another code.
  static Ledger renewed(Ledger ledger, Lasting.CodeRenewed fact, Stamp stamp) {
    var parcel = ledger.parcel(fact.parcel());
    var former =
        waitingUnder(parcel)
            .filter(_ -> fact.formerLives())
            .map(code -> new Renewals.Former(code, fact.notice()));
    var renewals = parcel.renewals().renewed(former, stamp.uptime());
    var next = under(parcel.with(renewals), fact.code());
    var changed = passes(ledger, parcel, next, stamp);
    return former.isPresent()
        ? changed.with(changed.parcels().renewed(next.id(), fact.notice()))
        : changed;
  }

  /// The code that its announcement brought along is not to open its door either.
  static Ledger blocked(Ledger ledger, ParcelId id, Stamp stamp) {
    var parcel = ledger.parcel(id);
    var blocked = parcel.with(parcel.renewals().withBlock());
    return passes(
        ledger,
        parcel,
        blocked.state() instanceof ParcelState.Announced
            ? blocked.with(new ParcelState.Announced(Optional.empty()))
            : blocked,
        stamp);
  }

  /// No code of before the restore counts any more. What is announced waits for a new one by
  /// itself.
  static Ledger restored(Ledger ledger, ParcelId id, Stamp stamp) {
    var parcel = ledger.parcel(id);
    return passes(
        ledger,
        parcel,
        parcel.state() instanceof ParcelState.Announced
            ? parcel.with(new ParcelState.Announced(Optional.empty()))
            : parcel.with(parcel.renewals().withoutCodes()),
        stamp);
  }

  /// A code that its announcement brought along has gone to a stranger. That of a return opens
  /// nothing that holds a parcel, and whoever puts it in has no other.
  static Ledger corrected(Ledger ledger, ParcelId id, Addressee contact, Stamp stamp) {
    var parcel = ledger.parcel(id);
    var corrected = parcel.reachedAt(contact);
    return passes(
        ledger,
        parcel,
        StoredCode.brought(corrected).isPresent()
            ? corrected.with(new ParcelState.Announced(Optional.empty()))
            : corrected,
        stamp);
  }

  /// P9: the notice with a new code is with its recipient, and the former one ends.
  static Ledger noticeLeft(Ledger ledger, NoticeId notice, Stamp stamp) {
    return afterNotice(
        ledger, notice, stamp, parcel -> parcel.with(parcel.renewals().withoutFormer()));
  }

  /// P9: nobody will ever read the new code, and the former one stays.
  static Ledger noticeDropped(Ledger ledger, NoticeId notice, Stamp stamp) {
    return afterNotice(
        ledger,
        notice,
        stamp,
        parcel ->
            parcel
                .renewals()
                .former()
                .map(former -> under(parcel, former.code()).with(parcel.renewals().withoutFormer()))
                .orElse(parcel));
  }

  private static Ledger afterNotice(
      Ledger ledger, NoticeId notice, Stamp stamp, UnaryOperator<Parcel> change) {
    var next = ledger;
    for (var id : ledger.parcels().renewedBy(notice)) {
      var parcel = next.parcels().byId().get(id);
      if (parcel != null) {
        next = passes(next, parcel, change.apply(parcel), stamp);
      }
    }
    return next;
  }

  /// The notice with which its former code ends. One that nobody needs to read any more is struck
  /// out, and never said to have left.
  private static Optional<NoticeId> awaited(Parcel parcel) {
    return parcel.state().ended()
        ? Optional.empty()
        : parcel.renewals().former().map(Renewals.Former::until);
  }

  private static Optional<IssuedCode> waitingUnder(Parcel parcel) {
    return parcel.state() instanceof ParcelState.Stored(_, var waiting, _)
        ? switch (waiting) {
          case Waiting.ForRecipient(var code, _, _) -> Optional.of(code);
          case Waiting.ForSender(var takeBack, _) -> Optional.of(takeBack);
          case Waiting.ForCourier _ -> Optional.empty();
        }
        : Optional.empty();
  }

  private static Parcel under(Parcel parcel, IssuedCode code) {
    return parcel.state() instanceof ParcelState.Stored(var place, var waiting, var seen)
        ? parcel.with(new ParcelState.Stored(place, under(waiting, code), seen))
        : parcel;
  }

  private static Waiting under(Waiting waiting, IssuedCode code) {
    return switch (waiting) {
      case Waiting.ForRecipient(_, var deadline, var takeBack) ->
          new Waiting.ForRecipient(code, deadline, takeBack);
      case Waiting.ForSender(_, var deadline) -> new Waiting.ForSender(code, deadline);
      case Waiting.ForCourier _ -> waiting;
    };
  }

  /// The parcel passes to another state, which may be its end.
  static Ledger changed(
      Ledger ledger, ParcelId id, UnaryOperator<ParcelState> change, Stamp stamp) {
    var before = ledger.parcel(id);
    return passes(ledger, before, before.with(change.apply(before.state())), stamp);
  }

  private static Ledger passes(Ledger ledger, Parcel before, Parcel after, Stamp stamp) {
    var parcels = ledger.parcels();
    if (before.state().ended() == after.state().ended()) {
      parcels = parcels.changed(after);
    } else if (after.state().ended()) {
      parcels = parcels.ended(after, id -> isNamed(ledger, id));
    } else {
      parcels = parcels.again(after);
    }
    var awaited = awaited(before);
    if (awaited.isPresent() && !awaited.equals(awaited(after))) {
      parcels = parcels.withoutRenewal(awaited.get(), after.id());
    }
    return ledger.with(parcels).with(codes(ledger.codes(), before, after, stamp));
  }

  /// Whether a door was opened for it that has not come to rest.
  private static boolean isNamed(Ledger ledger, ParcelId id) {
    return ledger.openings().values().stream()
        .anyMatch(opening -> opening.purpose().about().filter(id::equals).isPresent());
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

  private static Optional<IssuedCode> former(Parcel parcel) {
    return parcel.renewals().former().map(Renewals.Former::code);
  }

  private static List<LiveCode> live(Parcel parcel) {
    return parcel.renewals().voided() ? List.of() : ofState(parcel);
  }

  private static List<LiveCode> ofState(Parcel parcel) {
    return switch (parcel.state()) {
      case ParcelState.Announced(var code) ->
          list(
              code,
              parcel.errand() == Errand.RETURN ? CodeOwner.Kind.RETURN : CodeOwner.Kind.PICKUP);
      case ParcelState.Stored(_, var waiting, _) ->
          switch (waiting) {
            case Waiting.ForRecipient(var code, _, var takeBack) -> {
              var both = new ArrayList<>(list(Optional.of(code), CodeOwner.Kind.PICKUP));
              both.addAll(list(former(parcel), CodeOwner.Kind.PICKUP));
              both.addAll(list(takeBack, CodeOwner.Kind.TAKE_BACK));
              yield List.copyOf(both);
            }
            case Waiting.ForSender(var takeBack, _) -> {
              var both = new ArrayList<>(list(Optional.of(takeBack), CodeOwner.Kind.TAKE_BACK));
              both.addAll(list(former(parcel), CodeOwner.Kind.TAKE_BACK));
              yield List.copyOf(both);
            }
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
