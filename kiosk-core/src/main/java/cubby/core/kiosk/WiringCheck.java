package cubby.core.kiosk;

import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.OutCause;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Progress;
import cubby.core.opening.Purpose;
import cubby.core.opening.Purpose.Aim;
import cubby.core.person.CourierNumber;
import cubby.core.screen.ScreenModel.Remark;
import cubby.core.session.Step;
import java.util.List;
import java.util.Optional;

/// Opens each vacant compartment in turn and asks which label opened (M3). Each door is opened by
/// the answer about the one before, so that none ever opens by itself.
final class WiringCheck {

  private WiringCheck() {}

  static void begin(Turn turn) {
    Service.technician(turn).ifPresent(by -> open(turn, by, built(turn)));
  }

  /// The next one after this, in the order of the cabinet. A technician who has been dismissed
  /// meanwhile opens no more.
  static void next(Turn turn, CourierNumber by, CompartmentId after) {
    if (Staff.isDismissed(turn)) {
      turn.step(new Step.Compartments());
      return;
    }
    open(
        turn,
        by,
        built(turn).stream().dropWhile(built -> !built.id().equals(after)).skip(1).toList());
  }

  private static void open(Turn turn, CourierNumber by, List<Compartment> among) {
    among.stream()
        .filter(built -> Offers.offerable(turn.current(), built))
        .findFirst()
        .ifPresentOrElse(
            built -> Inspections.begin(turn, by, built.id(), Aim.CHECK_WIRING),
            () -> turn.step(new Step.Compartments()));
  }

  private static List<Compartment> built(Turn turn) {
    return List.copyOf(turn.plan().cabinet().compartments());
  }

  /// Whether the technician at this door is asked which it is: in a wiring check, and wherever the
  /// configuration has changed the wiring, which is thereby confirmed.
  static boolean asks(Ledger ledger, Opening opening) {
    return opening.purpose() instanceof Purpose.ByTechnician(_, var aim, _)
        && (aim == Aim.CHECK_WIRING || isRewired(ledger, opening.compartment()));
  }

  private static boolean isRewired(Ledger ledger, CompartmentId id) {
    var known = ledger.compartments().get(id);
    return known != null
        && known.state() instanceof CompartmentState.OutOfService(var cause, _)
        && cause instanceof OutCause.WiringChanged;
  }

  /// The technician names the door that opened.
  static void named(Turn turn, Opening opening, CompartmentId opened) {
    if (turn.plan().cabinet().find(opened).isEmpty()
        || !turn.ledger().compartments().containsKey(opened)) {
      return;
    }
    if (!opened.equals(opening.compartment())) {
      mixedUp(turn, opening.compartment(), opened);
      end(turn, opening);
      Inspections.goOn(turn, opening, Remark.NONE);
    } else if (wasSeenOpen(opening) && opening.purpose() instanceof Purpose.ByTechnician looked) {
      Inspections.looked(turn, opening, looked);
    } else {
      doubtful(turn, opening);
    }
  }

  static void noneOpened(Turn turn, Opening opening) {
    if (wasSeenOpen(opening)) {
      doubtful(turn, opening);
      return;
    }
    Quarantine.impose(turn, opening.compartment(), QuarantineReason.JAMMED);
    SupportDesk.tell(turn, SupportMatter.LATCH_JAMMED, opening.compartment());
    end(turn, opening);
    Inspections.goOn(turn, opening, Remark.NONE);
  }

  /// What the technician sees and what the door's sensor shows do not agree.
  private static void doubtful(Turn turn, Opening opening) {
    var id = opening.compartment();
    Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
    SupportDesk.tell(turn, SupportMatter.SENSOR_CONTRADICTS, id);
    end(turn, opening);
    Inspections.goOn(turn, opening, Remark.NONE);
  }

  static void stop(Turn turn, Opening opening) {
    turn.step(new Step.Compartments());
    Settlement.settle(turn, opening);
  }

  /// The door at which a technician stands who is to say which it is, and which has not been seen
  /// open.
  static Optional<Opening> awaited(Turn turn) {
    return turn.ledger().openings().values().stream()
        .filter(o -> asks(turn.ledger(), o))
        .filter(o -> o.progress() instanceof Progress.Awaited)
        .filter(o -> turn.attended(o.compartment()))
        .findFirst();
  }

  /// Another door has opened than the one that was pulsed: nobody is sent to either.
  static void mixedUp(Turn turn, CompartmentId pulsed, CompartmentId opened) {
    takeOut(turn, pulsed, opened);
    takeOut(turn, opened, pulsed);
    SupportDesk.tell(
        turn,
        SupportMatter.DOORS_MIXED_UP,
        Optional.of(pulsed),
        "%s, %s".formatted(pulsed, opened));
  }

  private static void takeOut(Turn turn, CompartmentId id, CompartmentId other) {
    if (!(turn.compartment(id) instanceof CompartmentState.OutOfService)
        && !(turn.compartment(id) instanceof CompartmentState.Reserved)) {
      turn.state(new Lasting.CompartmentTakenOut(id, new OutCause.MixedUp(other)));
    }
  }

  private static boolean wasSeenOpen(Opening opening) {
    return !(opening.progress() instanceof Progress.Awaited);
  }

  private static void end(Turn turn, Opening opening) {
    if (wasSeenOpen(opening)) {
      DoorWatch.conclude(turn, opening);
    } else {
      DoorWatch.disarmLater(turn, opening);
    }
  }
}
