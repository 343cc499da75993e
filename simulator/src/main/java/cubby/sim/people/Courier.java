package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Brings what is in the van.
final class Courier implements Person {
  private final String number;
  private final String pin;
  private final Deque<Item> van;
  private boolean signedIn;

  Courier(String number, String pin, List<Item> load) {
    this.number = number;
    this.pin = pin;
    van = new ArrayDeque<>(load);
  }

  @Override
  public String name() {
    return "courier " + number;
  }

  @Override
  public Role role() {
    return Role.COURIER;
  }

  @Override
  public Next act(AtKiosk here) {
    var screen = here.screen();
    if (screen.isEmpty()) {
      return Next.LEAVES;
    }
    return switch (screen.get().model()) {
      case ScreenModel.Welcome _ -> signedIn ? Next.LEAVES : pressing(here, Choice.COURIER);
      case ScreenModel.EnterCourierNumber _ -> typing(here, number);
      case ScreenModel.EnterPin _ -> typing(here, pin);
      case ScreenModel.ScanParcel _ -> {
        signedIn = true;
        if (van.isEmpty()) {
          yield pressing(here, Choice.SIGN_OUT);
        }
        here.scan(van.getFirst().name());
        yield Next.afterSeconds(2);
      }
      case ScreenModel.PlaceParcel(var door, _, _, _) -> atDoor(here, door);
      case ScreenModel.PressDoor _ -> pressing(here, Choice.TRY_AGAIN);
      case ScreenModel.ConfirmInside _ -> pressing(here, Choice.YES);
      case ScreenModel.ShiftOver _ -> pressing(here, Choice.CONTINUE);
      case ScreenModel.Full _ -> {
        van.removeFirst();
        yield pressing(here, Choice.CONTINUE);
      }
      case ScreenModel.Opening _, ScreenModel.CheckingPin _ -> Next.afterSeconds(1);
      default -> Next.LEAVES;
    };
  }

  private Next atDoor(AtKiosk here, CompartmentId door) {
    if (here.isOpen(door) && here.behind(door).isEmpty() && !van.isEmpty()) {
      here.put(van.removeFirst(), door);
    } else {
      here.close(door);
    }
    return Next.afterSeconds(3);
  }

  private static Next typing(AtKiosk here, String digits) {
    here.type(digits);
    return Next.afterSeconds(3);
  }

  private static Next pressing(AtKiosk here, Choice choice) {
    here.press(choice);
    return Next.afterSeconds(2);
  }
}
