package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.notice.Notice;
import cubby.core.opening.Depositor;
import cubby.core.opening.Opening;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Addressee;
import cubby.core.person.CourierNumber;
import java.util.Optional;

/// The list of what a courier has put in, taken out and not got in, at the end of their shift
/// (D12).
///
/// What has been done is a fold of facts, so that a power cut loses none of it. The list leaves
/// when the courier has signed out, or was cut off, and all that they began is settled.
final class Shifts {

  private Shifts() {}

  /// After a start nobody is at the screen.
  static void cutOff(Turn turn) {
    turn.ledger()
        .work()
        .shifts()
        .forEach((courier, shift) -> {
          if (!shift.over()) {
            turn.state(new Lasting.CourierSignedOut(courier));
          }
        });
  }

  /// At the end of every decision: sends the lists of which nothing is missing.
  static void send(Turn turn) {
    turn.ledger()
        .work()
        .shifts()
        .forEach((courier, shift) -> {
          if (shift.over() && !isBusy(turn, courier)) {
            turn.state(new Lasting.ShiftListed(courier));
            reader(turn, courier)
                .filter(_ -> !shift.handled().isEmpty())
                .ifPresent(to ->
                    turn.notice(new Notice.CourierList(turn.freshNotice(), to, shift.handled())));
          }
        });
  }

  private static Optional<Addressee> reader(Turn turn, CourierNumber number) {
    var people = turn.ledger().people();
    return people
        .email(number)
        .map(email -> new Addressee(email, people.name(number), turn.plan().profile().language()));
  }

  private static boolean isBusy(Turn turn, CourierNumber courier) {
    return turn.ledger().openings().values().stream()
        .anyMatch(opening -> isBy(opening, courier) && Deadlines.unsettled(opening.progress()));
  }

  private static boolean isBy(Opening opening, CourierNumber courier) {
    return switch (opening.purpose()) {
      case Purpose.Deposit(_, Depositor.ByCourier(var by)) -> by.equals(courier);
      case Purpose.Collection(_, var by, _) -> by.equals(courier);
      case Purpose.Deposit _,
          Purpose.Pickup _,
          Purpose.PutBack _,
          Purpose.LookAgain _,
          Purpose.CourierLook _,
          Purpose.ByTechnician _,
          Purpose.Inspection _ ->
          false;
    };
  }
}
