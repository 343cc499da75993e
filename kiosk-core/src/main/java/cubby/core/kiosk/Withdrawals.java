package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Opening.Withdrawal;
import cubby.core.opening.Purpose;
import cubby.core.parcel.ParcelId;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.hal.contract.DoorState;
import java.util.Optional;

/// A parcel that was being put in comes out again: it does not fit, the compartment is not fit for
/// it, or whoever brings it thinks better of it (D5–D7).
final class Withdrawals {

  private Withdrawals() {}

  static void begin(Turn turn, Opening opening, Purpose.Deposit deposit, Withdrawal why) {
    turn.state(new Lasting.WithdrawalBegun(opening.compartment(), deposit.parcel(), why));
    turn.step(new Step.AtDoor(opening.compartment(), Asked.USE_AND_CLOSE));
  }

  static void unfit(
      Turn turn,
      Opening opening,
      Purpose.Deposit deposit,
      QuarantineReason reason,
      SupportMatter matter) {
    Quarantine.impose(turn, opening.compartment(), reason);
    SupportDesk.tell(turn, matter, opening.compartment());
    UnclearDeposits.count(turn, opening);
    begin(turn, opening, deposit, Withdrawal.UNFIT);
  }

  /// Cancelled with the door closed, so that nobody has seen the parcel come out (D5): the door is
  /// opened once more, for the courier to look and take it. A door that cannot be seen to close
  /// would tell nothing by that.
  static void cancelledUnseen(Turn turn, Opening opening, Purpose.Deposit deposit) {
    var id = opening.compartment();
    if (turn.doorIs(id, DoorState.CLOSED)) {
      turn.state(new Lasting.WithdrawalBegun(id, deposit.parcel(), Withdrawal.CANCELLED));
      DoorWatch.openAgain(turn, opening.with(Withdrawal.CANCELLED));
      return;
    }
    Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
    DoorWatch.conclude(turn, opening);
    leftUnclear(turn, opening, deposit.parcel());
  }

  /// The parcel was to come out again, and the door is closed.
  static void closed(Turn turn, Opening opening, Purpose.Deposit deposit, boolean empty) {
    var id = opening.compartment();
    var cancelled =
        opening.withdrawing() == Withdrawal.CANCELLED || opening.withdrawing() == Withdrawal.NONE;
    if (empty) {
      release(turn, opening, deposit);
    } else {
      Quarantine.impose(turn, id, QuarantineReason.NOT_CONFIRMED);
    }
    DoorWatch.conclude(turn, opening);
    if (!empty && cancelled) {
      leftUnclear(turn, opening, deposit.parcel());
      return;
    }
    if (!empty) {
      Deposits.tellUnclear(turn, opening);
    }
    switch (opening.withdrawing()) {
      case TOO_SMALL ->
          Deposits.begin(
              turn,
              turn.presence().attendance().visit(),
              turn.ledger().parcel(deposit.parcel()),
              Optional.of(turn.built(id).size()),
              turn.presence().inHand().swaps() + 1);
      case UNFIT -> Deposits.goOn(turn);
      case CANCELLED, NONE -> {
        Deposits.putDown(turn, deposit.parcel());
        Deposits.next(turn);
      }
    }
  }

  /// Nobody has seen that it came out again: a courier has other parcels to put in, a customer is
  /// told whom to ask.
  private static void leftUnclear(Turn turn, Opening opening, ParcelId parcel) {
    var caseNumber = Deposits.tellUnclear(turn, opening);
    Deposits.putDown(turn, parcel);
    if (turn.courierIsHere()) {
      Deposits.next(turn);
    } else {
      turn.step(new Step.SetAside(opening.compartment(), caseNumber));
    }
  }

  /// Gives a compartment that was seen empty free again; one that is quarantined stays so.
  static void release(Turn turn, Opening opening, Purpose.Deposit deposit) {
    if (turn.compartment(opening.compartment()) instanceof CompartmentState.Reserved) {
      turn.state(new Lasting.ReservationReleased(opening.compartment(), deposit.parcel()));
    }
    if (opening.withdrawing() == Withdrawal.CANCELLED) {
      Deposits.withdrawIfPresented(turn, deposit.parcel());
    }
  }

  static boolean mayTakeBigger(
      KioskPlan plan, KioskState state, Opening opening, Purpose.Deposit deposit) {
    var parcel = state.ledger().parcel(deposit.parcel());
    return state.presence().inHand().swaps() < Limits.SWAPS_MAX
        && Offers.choose(
                plan,
                state,
                parcel.size(),
                parcel.handling().accessible(),
                Optional.of(plan.cabinet().get(opening.compartment()).size()))
            .isPresent();
  }
}
