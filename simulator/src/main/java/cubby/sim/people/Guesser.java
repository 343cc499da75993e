package cubby.sim.people;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import java.util.Optional;
import java.util.SplittableRandom;

/// Types whatever comes to mind until something opens.
final class Guesser extends Visitor {
  private int tries;

  Guesser(String name, int tries, Habits habits, SplittableRandom random) {
    super(name, Role.GUESSER, habits, random);
    this.tries = tries;
  }

  @Override
  Optional<Next> deal(AtKiosk here, ScreenModel model) {
    return switch (model) {
      case ScreenModel.Welcome _ ->
          tries > 0 ? press(here, Choice.COLLECT) : Optional.of(Next.LEAVES);
      case ScreenModel.EnterCode keypad -> {
        if (tries-- <= 0) {
          here.press(Choice.BACK);
          yield Optional.of(Next.LEAVES);
        }
        if (keypad.nextTryIn().isPositive()) {
          yield later(20, 70);
        }
        takesHeart();
        yield type(here, digits(keypad.codeLength() + keypad.checkLength()));
      }
      case ScreenModel.TakeParcel(var door, _, _) -> {
        here.take(door).ifPresent(here::carryAway);
        yield closing(here, door, false);
      }
      default -> Optional.empty();
    };
  }

  private String digits(int count) {
    return random
        .ints(count, '0', '9' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
