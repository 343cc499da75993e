package cubby.sim.story;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.screen.Choice;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlayerTest {

  @Test
  void theFirstDifferenceIsToldWithWhatWasThere() {
    var outcome =
        play(
            """
            story Nothing is ever collected (P1)
            touch COLLECT
            expect screen EnterCode codeLength=8
            expect screen TakeParcel
            expect screen Jammed
            """);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Differed.class,
            differed -> {
              assertThat(differed.line()).isEqualTo(4);
              assertThat(differed.expected()).isEqualTo("screen TakeParcel");
              assertThat(differed.was()).startsWith("screen EnterCode codeLength=8");
              assertThat(differed.scene()).contains("all doors closed", "compartment 1 vacant");
              assertThat(differed.took()).isEqualTo(Stage.USUAL_PACE);
            });
  }

  @Test
  void aParcelThatIsNowhereIsToldWithoutAPlace() {
    assertThat(
            play(
                """
                story An announced parcel is inside (C6)
                announce 1Z0001 to ada@example.org size S
                expect parcel 1Z0001 stored
                """))
        .isInstanceOfSatisfying(
            Outcome.Differed.class,
            differed -> assertThat(differed.was()).startsWith("parcel 1Z0001 announced, "));
  }

  @Test
  void whatTheSteelDoesNotAllowIsADifference() {
    assertThat(play("story A parcel goes through steel (P1)\nput 1\n"))
        .isInstanceOfSatisfying(
            Outcome.Differed.class,
            differed ->
                assertThat(differed.was()).isEqualTo("1 is closed: nothing can be put in."));
  }

  @Test
  void aRefusalThatNobodyExpectsIsADifference() {
    assertThat(play("story Nothing is cleared (M1)\ncompartment 1 clear\nwait 1s\n"))
        .isInstanceOfSatisfying(
            Outcome.Differed.class,
            differed -> {
              assertThat(differed.line()).isEqualTo(2);
              assertThat(differed.was()).contains("not quarantined");
            });
  }

  @Test
  void theSameStoryIsTheSameRun() {
    assertThat(journalOfAVisit(1)).isEqualTo(journalOfAVisit(1));
    assertThat(journalOfAVisit(1)).isNotEqualTo(journalOfAVisit(2));
  }

  private static Object journalOfAVisit(long seed) {
    var stage = new Stage(Setting.USUAL.withSeed(seed), _ -> new NoCorrespondence());
    stage.kiosk().powerOn();
    stage.kiosk().pass(Duration.ofSeconds(10));
    stage.press(Choice.COLLECT);
    stage.type("12345678");
    stage.kiosk().pass(Duration.ofMinutes(2));
    return stage.kiosk().journal().head();
  }

  private static Outcome play(String text) {
    return Player.play(StoryReader.read(text).stories().getFirst(), _ -> new NoCorrespondence());
  }
}
