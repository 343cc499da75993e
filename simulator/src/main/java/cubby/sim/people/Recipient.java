package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;

/// Comes with a code from a mail and takes out what is theirs.
final class Recipient implements Person {
  private final String name;
  private final String code;
  private boolean typed;

  Recipient(String name, String code) {
    this.name = name;
    this.code = code;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Role role() {
    return Role.RECIPIENT;
  }

  @Override
  public Next act(AtKiosk here) {
    var screen = here.screen();
    if (screen.isEmpty()) {
      return Next.LEAVES;
    }
    return switch (screen.get().model()) {
      case ScreenModel.Welcome _ -> {
        if (typed) {
          yield Next.LEAVES;
        }
        here.press(Choice.COLLECT);
        yield Next.afterSeconds(4);
      }
      case ScreenModel.EnterCode _ -> {
        if (typed) {
          here.press(Choice.BACK);
          yield Next.LEAVES;
        }
        here.type(code);
        typed = true;
        yield Next.afterSeconds(2);
      }
      case ScreenModel.TakeParcel(var door, _, _) -> atDoor(here, door);
      case ScreenModel.PressDoor _ -> pressing(here, Choice.TRY_AGAIN);
      case ScreenModel.ConfirmEmpty _ -> pressing(here, Choice.YES);
      case ScreenModel.Collected(_, _, _, var more) ->
          pressing(here, more > 0 ? Choice.NEXT : Choice.CONTINUE);
      case ScreenModel.Opening _ -> Next.afterSeconds(1);
      default -> Next.LEAVES;
    };
  }

  private static Next atDoor(AtKiosk here, CompartmentId door) {
    here.take(door).ifPresentOrElse(here::carryAway, () -> here.close(door));
    return Next.afterSeconds(3);
  }

  private static Next pressing(AtKiosk here, Choice choice) {
    here.press(choice);
    return Next.afterSeconds(2);
  }
}
