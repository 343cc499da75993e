package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentState;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Depositor;
import cubby.core.opening.Opening;
import cubby.core.opening.Purpose;
import java.util.Optional;

/// Keeps people whom the kiosk does not know from taking one compartment after the other out of use
/// (R3): two of their deposits within an hour that leave a compartment quarantined, and no more are
/// taken until support or a technician reopens them.
///
/// Unclear is whatever a deposit leaves to be looked at: the person went away, said nothing or
/// something that a sensor denies, called the compartment not empty, dirty or damaged, or the latch
/// jammed after the door had been open. What the machine does by itself (a latch that never gives
/// way, a board that is gone, something inside at the moment of opening) is not.
final class UnclearDeposits {

  private UnclearDeposits() {}

  /// This opening has been settled as far as can be, and its compartment may be quarantined.
  static void count(Turn turn, Opening opening) {
    var id = opening.compartment();
    var known = turn.ledger().customerDeposits();
    if (!(opening.purpose() instanceof Purpose.Deposit(_, Depositor.ByCustomer _))
        || !(turn.compartment(id) instanceof CompartmentState.Quarantined)
        || known.counted(opening.id())) {
      return;
    }
    var second = known.unclearWithin(Limits.UNCLEAR_DEPOSITS, turn.now().uptime());
    turn.state(new Lasting.CustomerDepositUnclear(opening.id(), id));
    if (second && !known.closed()) {
      turn.state(new Lasting.CustomerDepositsClosed());
      SupportDesk.tell(turn, SupportMatter.CUSTOMER_DEPOSITS_CLOSED, Optional.empty(), "");
    }
  }
}
