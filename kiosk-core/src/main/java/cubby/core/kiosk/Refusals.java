package cubby.core.kiosk;

import cubby.core.code.CodeMac;
import cubby.core.fact.Lasting;
import cubby.core.notice.Notice;
import cubby.core.opening.Opening;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.session.Step;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePVector;

/// A recipient does not want a parcel (P8): a courier is to take it away, and its sender is told.
final class Refusals {

  private Refusals() {}

  /// The code was typed to refuse what it opens: asked once more, since nobody can take it back.
  static void begin(Turn turn, CodeMac code, List<ParcelId> parcels) {
    turn.step(new Step.ConfirmRefusal(code, TreePVector.from(parcels)));
  }

  static void pressed(Turn turn, Step.ConfirmRefusal step, Choice choice) {
    switch (choice) {
      case YES -> {
        var waiting = Groups.underCode(turn.ledger(), step.code(), step.parcels());
        waiting.forEach(parcel -> refuse(turn, parcel));
        turn.step(
            waiting.isEmpty()
                ? new Step.EnterCodeToRefuse(CodeTrouble.NOT_KNOWN)
                : new Step.Refused());
      }
      case COLLECT -> CodeEntry.collectAfterAll(turn, step);
      case BACK -> Sessions.end(turn);
      default -> {}
    }
  }

  static void refuse(Turn turn, ParcelId id) {
    turn.state(new Lasting.WaitingChanged(id, new Waiting.ForCourier(CollectionCause.REFUSED)));
    var parcel = turn.ledger().parcel(id);
    parcel
        .sender()
        .ifPresent(sender ->
            turn.notice(
                new Notice.NotCollected(
                    turn.freshNotice(),
                    id,
                    sender,
                    parcel.tracking().id(),
                    Notice.NotCollected.Cause.REFUSED,
                    Optional.empty())));
  }

  /// The parcel that is refused is inside, and its door closed.
  static void refused(Turn turn, Opening opening) {
    Pickups.quarantineUnlessClosed(turn, opening.compartment());
    DoorWatch.conclude(turn, opening);
    turn.step(new Step.Refused());
  }

  static boolean isRefused(ParcelState state) {
    return state instanceof ParcelState.Stored(_, Waiting.ForCourier(var cause), _)
        && cause == CollectionCause.REFUSED;
  }
}
