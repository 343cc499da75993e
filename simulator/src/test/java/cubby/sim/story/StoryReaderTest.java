package cubby.sim.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryReaderTest {
  private static final String HEADING = "story A story (P1)\n";

  @Test
  void aStoryHasASentenceAndWhatItIsAbout() {
    var reading = StoryReader.read("# one\n\nstory A door opens (O1, O2)\nwait 3s # a while\n");

    assertThat(reading.faults()).isEmpty();
    var story = reading.stories().getFirst();
    assertThat(story.title()).isEqualTo("A door opens");
    assertThat(story.cites()).containsExactly("O1", "O2");
    assertThat(story.line()).isEqualTo(3);
    assertThat(story.steps()).hasSize(1);
    assertThat(story.steps().getFirst().line()).isEqualTo(4);
  }

  @Test
  void severalStoriesOfAFileHaveSettingsOfTheirOwn() {
    var reading =
        StoryReader.read("story One (P1)\nlanguage german\nwait 1s\nstory Two (P2)\nwait 1s\n");

    assertThat(reading.stories())
        .extracting(story -> story.setting().language().name())
        .containsExactly("GERMAN", "ENGLISH");
  }

  @Test
  void whatIsSaidOfTheKioskComesBeforeTheFirstStep() {
    var setting =
        StoryReader.read(HEADING + "hold-h 12\nhold-h 6 size L\nroom 8\nwait 1s\n")
            .stories()
            .getFirst()
            .setting();

    assertThat(setting.rules().hold()).hasHours(12);
    assertThat(setting.rules().holdBySize().get("L")).hasHours(6);
    assertThat(setting.rooms()).containsExactly("8");
    assertThat(fault(HEADING + "wait 1s\nroom 8\n").line()).isEqualTo(3);
  }

  @Test
  void aKioskThatThereCannotBeIsToldWithTheReason() {
    assertThat(fault(HEADING + "return-labels carrier Swift barcode A*B*\n").sentence())
        .isEqualTo("There is no such kiosk: a label's pattern has one * at most.");
  }

  @Test
  void aWordMayHaveAnyCharacter() {
    assertThat(LineWords.of("write \"a \\\"b\\\" \\n\\u202e\\\\\" c # d"))
        .containsExactly("write", "a \"b\" \n\u202e\\", "c");
    assertThat(fault(HEADING + "write a\\x\n").sentence()).startsWith("'\\x' stands for nothing");
    assertThat(fault(HEADING + "write \"a\\\"\n").sentence()).startsWith("A quote is opened");
  }

  @Test
  void aHeadingThatIsAboutNothingIsToldWithItsForm() {
    assertThat(fault("story A story\n").sentence()).contains("(P1, P3)");
  }

  @Test
  void whatComesBeforeTheFirstStoryIsNoStory() {
    assertThat(fault("wait 3s\n").sentence()).contains("before the first story");
    assertThat(fault("# nothing\n").sentence()).contains("no story here");
  }

  @Test
  void aWordThatNothingBeginsWithIsToldWithThoseThatAre() {
    var fault = fault(HEADING + "tuoch COLLECT\n");
    assertThat(fault.line()).isEqualTo(2);
    assertThat(fault.word()).isEqualTo("tuoch");
    assertThat(fault.known()).contains("touch", "expect");
  }

  @Test
  void aWordThatCannotFollowIsToldWithThoseThatCan() {
    var fault = fault(HEADING + "expect doof 1 open\n");
    assertThat(fault.sentence()).contains("'doof' does not follow 'expect'");
    assertThat(fault.known()).contains("door", "screen");
  }

  @Test
  void whatIsMissingIsToldWithTheWholeForm() {
    assertThat(fault(HEADING + "close\n").sentence())
        .isEqualTo(
            "Something is missing after 'close': it is written 'close L'; L is the label of a"
                + " compartment.");
  }

  @Test
  void aNameThatTheKioskDoesNotKnowIsToldWithThoseThatItKnows() {
    assertThat(fault(HEADING + "touch COLECT\n").known()).contains("COLLECT");
    assertThat(fault(HEADING + "close 9\n").known())
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
    assertThat(fault(HEADING + "expect screen TakeParcl\n").known()).contains("TakeParcel");
    assertThat(fault(HEADING + "expect screen TakeParcel door=3\n").known())
        .containsExactly("compartment", "openFor", "objections");
    assertThat(fault(HEADING + "expect mail to a kind ParcelStored keep kode as $c\n").known())
        .contains("code");
    assertThat(fault(HEADING + "expect compartment 1 vacnt\n").known()).contains("vacant");
    assertThat(fault(HEADING + "wait 3\n").sentence()).contains("'3' is not a length of time");
    assertThat(fault(HEADING + "wait 3 s\n").sentence())
        .startsWith("'s' does not follow 'wait 3'; it is written 'wait SPAN'; SPAN is a length");
  }

  @Test
  void aVariableMustHaveBeenKeptBefore() {
    assertThat(fault(HEADING + "type $code\n").sentence())
        .isEqualTo("Nothing was kept as $code before this line");
    assertThat(
            StoryReader.read(
                    HEADING
                        + "stored 1Z1 size S for a@example.org in $door keep code as $code\n"
                        + "type $code\nclose $door\n")
                .faults())
        .isEmpty();
  }

  @Test
  void aQuoteThatIsNotClosedIsTold() {
    assertThat(fault(HEADING + "scan \"1Z 00\n").sentence()).contains("A quote is opened");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThat(StoryReader.read(HEADING + "tuoch A\nclose 9\nwait 1s\n").faults()).hasSize(2);
  }

  private static StoryFault fault(String text) {
    return StoryReader.read(text).faults().getFirst();
  }
}
