package cubby.sim.watch;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final CompartmentId FULL = new CompartmentId("7");
  private static final CompartmentId EMPTY = new CompartmentId("8");
  private final Answers answers = new Answers(FULL::equals, _ -> false);

  @Test
  void whoSaysThatSomethingIsEmptyAndItIsNot() {
    assertThat(answers.untrue(new ScreenModel.ConfirmEmpty(FULL, false), Choice.YES))
        .contains(FULL);
    assertThat(answers.untrue(new ScreenModel.IsItFit(FULL), Choice.YES)).contains(FULL);
    assertThat(answers.untrue(new ScreenModel.ConfirmEmpty(EMPTY, false), Choice.YES)).isEmpty();
    assertThat(answers.untrue(new ScreenModel.ConfirmEmpty(FULL, false), Choice.NO)).isEmpty();
  }

  @Test
  void whoSaysThatSomethingIsInsideAndItIsNot() {
    assertThat(answers.untrue(new ScreenModel.ConfirmInside(EMPTY), Choice.YES)).contains(EMPTY);
    assertThat(answers.untrue(new ScreenModel.ParcelNotSeen(EMPTY, true), Choice.IT_IS_INSIDE))
        .contains(EMPTY);
    assertThat(answers.untrue(new ScreenModel.ConfirmInside(FULL), Choice.YES)).isEmpty();
  }
}
