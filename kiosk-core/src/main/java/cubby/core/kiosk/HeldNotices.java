package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Depositor;
import cubby.core.opening.Purpose;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.person.CourierNumber;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.time.Uptime;
import java.util.Optional;

/// The last deposit may be put right, until the next scan and for a minute (D11).
///
/// Its notice waits that long, and nothing is lost if the power fails meanwhile: that a notice is
/// held is a fact, and the first decision after a start finds nobody at the screen and lets it go.
/// The code that the notice tells is made when it is let go; the one that the parcel had until then
/// was told to nobody. Of a group of which something waits already, it is the group's (P2).
final class HeldNotices {

  private HeldNotices() {}

  static void hold(Turn turn, ParcelId parcel, CompartmentId id, CourierNumber by, boolean known) {
    var until = turn.now().uptime().plus(Limits.PUT_RIGHT);
    turn.state(new Lasting.NoticeHeld(parcel, id, by, until, known));
    turn.startTimer(new TimerId.DepositStands(parcel), Limits.PUT_RIGHT);
  }

  /// At the end of every decision: lets the notice go unless the courier is still where it can be
  /// put right.
  static void release(Turn turn) {
    turn.ledger()
        .work()
        .held()
        .filter(held -> !mayPutRight(turn.current(), held, turn.now().uptime()))
        .ifPresent(held -> letGo(turn, held));
  }

  /// Whether the notice of this parcel waits.
  static boolean isHeld(Ledger ledger, ParcelId parcel) {
    return ledger.work().held().filter(held -> held.parcel().equals(parcel)).isPresent();
  }

  /// Whether it waits under a code that nobody knows before its notice is let go.
  static boolean isCodeUntold(Ledger ledger, ParcelId parcel) {
    return ledger
        .work()
        .held()
        .filter(held -> held.parcel().equals(parcel) && !held.codeKnown())
        .isPresent();
  }

  /// Whether this screen is where the last deposit can be put right.
  static boolean mayPutRight(KioskState state, Uptime now) {
    return state.ledger().work().held().filter(it -> mayPutRight(state, it, now)).isPresent();
  }

  private static boolean mayPutRight(KioskState state, HeldNotice held, Uptime now) {
    var known = state.ledger().compartments().get(held.compartment());
    return state.presence().attendance().visit() instanceof Visit.ByCourier(var courier, _)
        && courier.equals(held.courier())
        && state.presence().attendance().step().underneath()
            instanceof Step.ScanParcel(_, var stored)
        && stored.equals(Optional.of(held.compartment()))
        && now.isBefore(held.until())
        && known != null
        && known.state().equals(new CompartmentState.Holding(held.parcel()));
  }

  private static void letGo(Turn turn, HeldNotice held) {
    turn.stopTimer(new TimerId.DepositStands(held.parcel()));
    turn.state(new Lasting.DepositStands(held.parcel()));
    var parcel = turn.ledger().parcels().byId().get(held.parcel());
    if (parcel == null
        || !(parcel.state()
            instanceof
            ParcelState.Stored(_, Waiting.ForRecipient(var untold, var deadline, var takeBack), _))
        || parcel.renewals().blocked()) {
      return;
    }
    if (held.codeKnown()) {
      Arrivals.tell(turn, parcel, Optional.empty(), deadline);
      return;
    }
    var code = StoredCode.of(turn, parcel);
    if (!code.code().equals(untold)) {
      turn.state(
          new Lasting.WaitingChanged(
              parcel.id(), new Waiting.ForRecipient(code.code(), deadline, takeBack)));
    }
    Arrivals.tell(turn, parcel, code.sealed(), deadline);
  }

  /// "Wrong parcel": what is inside is not what was scanned, so the record is taken back before the
  /// door is opened. From there it is a deposit like any other.
  static void putRight(Turn turn) {
    var held =
        turn.ledger()
            .work()
            .held()
            .filter(it -> mayPutRight(turn.current(), it, turn.now().uptime()))
            .filter(it -> !RemoteOpenings.isOpening(turn.ledger(), it.compartment()));
    if (held.isEmpty()) {
      return;
    }
    var id = held.get().compartment();
    var parcel = held.get().parcel();
    turn.stopTimer(new TimerId.DepositStands(parcel));
    turn.state(new Lasting.DepositReopened(parcel, id, held.get().courier()));
    turn.state(new Passing.ParcelInHand(Optional.of(parcel), 0, Optional.empty()));
    if (turn.reachable(id)) {
      DoorWatch.open(
          turn, id, new Purpose.Deposit(parcel, new Depositor.ByCourier(held.get().courier())));
      return;
    }
    Quarantine.impose(turn, id, QuarantineReason.UNREACHABLE);
    turn.step(
        new Step.GaveUp(id, SupportDesk.tell(turn, SupportMatter.DOOR_UNREACHABLE, id), false));
  }
}
