package cubby.core.speech;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.SizeClass;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.EnterCode;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.screen.ScreenModel.Opening;
import cubby.core.screen.ScreenModel.PlaceParcel;
import cubby.core.screen.ScreenModel.ScanParcel;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.screen.ScreenModel.Welcome;
import cubby.core.words.Language;
import cubby.core.words.Phrase;
import cubby.core.words.Words;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Tone;
import cubby.hal.contract.sound.Utterance;
import cubby.hal.contract.sound.Utterance.Sentence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnnouncerTest {

  private static final CompartmentId TWELVE = new CompartmentId("12");

  private static final String WITH_CHECK =
      Words.of(Language.ENGLISH).text(Phrase.ENTER_CODE_AND_CHECK_TITLE) + ".";

  private final List<Utterance> said = new ArrayList<>();
  private final Announcer announcer = new Announcer(cabinet(), false, new Recorder());

  @Test
  @DisplayName("D3: where the door is")
  void saysWhatToDoAndWhereTheDoorIs() {
    show(1, place(OpenFor.SHORT));

    assertThat(texts())
        .containsExactly(
            "Put the parcel in and close the door. Compartment 12: right, at the bottom.");
    assertThat(said.getFirst().tone()).isEqualTo(Tone.NONE);
    assertThat(said.getFirst().sentences())
        .extracting(Sentence::name)
        .containsExactly("place-parcel-title", "spoken-compartment.12");
  }

  @Test
  @DisplayName("O6: a tone and a sentence after 30 s")
  void remindsOfADoorThatStaysOpen() {
    show(1, place(OpenFor.SHORT));
    show(1, place(OpenFor.LONG));

    assertThat(said).hasSize(2);
    assertThat(said.getLast().tone()).isEqualTo(Tone.ATTENTION);
    assertThat(said.getLast().text())
        .isEqualTo(
            "The door is still open. Please close the door. Compartment 12: right, at the bottom.");
  }

  @Test
  void saysWhatTheKeysOfAPadAnswer() {
    new Announcer(cabinet(), true, new Recorder())
        .accept(
            screen(
                1,
                Language.ENGLISH,
                new ScreenModel.StillInside(TWELVE, true, ScreenModel.Objections.NONE),
                false));

    assertThat(texts())
        .containsExactly(
            "Something is still inside. Please open the door again and take it out."
                + " For “Open again”, press 1. For “Leave it inside”, press 2.");
    assertThat(said.getFirst().sentences())
        .extracting(Sentence::name)
        .contains("spoken-key.1.open-again", "spoken-key.2.leave-it");
  }

  @Test
  void speaksTheLanguageOfTheScreen() {
    announcer.accept(screen(1, Language.GERMAN, new Opening(TWELVE), false));

    assertThat(texts()).containsExactly("12 öffnet sich… Fach 12: rechts, unterste Tür.");
    assertThat(said.getFirst().language()).isEqualTo(Locale.GERMAN);
  }

  @Test
  void saysAnErrorEachTimeAndTheSameScreenOnce() {
    show(1, code(CodeTrouble.NONE, 5));
    show(1, code(CodeTrouble.NONE, 5));
    show(2, code(CodeTrouble.NOT_KNOWN, 4));
    show(2, code(CodeTrouble.NOT_KNOWN, 3));

    assertThat(texts())
        .containsExactly(
            "Type your pickup code.",
            "We do not know this code. Please look at it again. You can try 4 more times.",
            "We do not know this code. Please look at it again. You can try 3 more times.");
  }

  @Test
  void asksForTheCheckNumberAfterTheCodeThatUsedUpTheTries() {
    show(1, code(CodeTrouble.NOT_KNOWN, 1));
    show(2, new EnterCode(8, 4, CodeTrouble.NOT_KNOWN, 0, Duration.ZERO));
    show(
        3,
        new ScreenModel.EnterCodeToRefuse(new EnterCode(8, 4, CodeTrouble.NONE, 0, Duration.ZERO)));

    assertThat(texts().subList(1, 3))
        .containsExactly(
            "We do not know this code. Please look at it again. " + WITH_CHECK, WITH_CHECK);
  }

  @Test
  void asksForWhatTheScreenAsksFor() {
    show(1, new ScreenModel.EnterSender(false, false, true));
    show(2, new ScreenModel.EnterContact(ContactTrouble.NONE, true, false));
    show(3, new ScreenModel.EnterContact(ContactTrouble.NONE, true, true));

    assertThat(said)
        .flatExtracting(Utterance::sentences)
        .extracting(Sentence::name)
        .containsExactly("sender-by-phone-title", "contact-by-phone-title", "contact-by-all-title");
  }

  @Test
  void whatIsOnlyOnTheScreenIsNotSaidAgain() {
    show(1, scan(0, Optional.empty()));
    show(1, scan(3, Optional.of(Duration.ofMinutes(6))));

    assertThat(texts()).containsExactly("The last parcel is in 12. Scan the parcel.");
  }

  @Test
  void asksWhetherSomebodyIsThereAndGoesOnInSilence() {
    show(1, code(CodeTrouble.NONE, 5));
    announcer.accept(screen(1, Language.ENGLISH, code(CodeTrouble.NONE, 5), true));
    show(1, code(CodeTrouble.NONE, 5));

    assertThat(texts())
        .containsExactly(
            "Type your pickup code.",
            "Are you still there? If not, this screen closes in a moment.");
    assertThat(said.getLast().tone()).isEqualTo(Tone.ATTENTION);
  }

  @Test
  void asksAgainWhatAPadIsToAnswer() {
    var model = new ScreenModel.ConfirmEmpty(TWELVE, false);
    var withPad = new Announcer(cabinet(), true, new Recorder());
    withPad.accept(screen(1, Language.ENGLISH, model, false));
    withPad.accept(screen(1, Language.ENGLISH, model, true));
    withPad.accept(screen(1, Language.ENGLISH, model, false));

    assertThat(texts()).hasSize(3);
    assertThat(texts().getLast()).isEqualTo(texts().getFirst()).contains("press 1");
  }

  @Test
  void saysNothingToNobody() {
    show(0, new ScreenModel.Starting());
    show(1, new Welcome(true));

    assertThat(said).isEmpty();
  }

  private void show(long revision, ScreenModel model) {
    announcer.accept(screen(revision, Language.ENGLISH, model, false));
  }

  private List<String> texts() {
    return said.stream().map(Utterance::text).toList();
  }

  private static Screen screen(
      long revision, Language language, ScreenModel model, boolean leaving) {
    return new Screen(revision, language, model, leaving, List.of());
  }

  private static PlaceParcel place(OpenFor openFor) {
    return new PlaceParcel(TWELVE, openFor, false, false);
  }

  private static EnterCode code(CodeTrouble trouble, int left) {
    return new EnterCode(8, 0, trouble, left, Duration.ZERO);
  }

  private static ScanParcel scan(int toCollect, Optional<Duration> noticesWait) {
    return new ScanParcel(ScanTrouble.NONE, Optional.of(TWELVE), false, toCollect, noticesWait);
  }

  private static Cabinet cabinet() {
    var size = new SizeClass("S", 400, 200, 500);
    var bank = new BankId("A");
    return new Cabinet(
        List.of(450, 450),
        2000,
        new Cabinet.Console(1, 1000, 400),
        List.of(
            new Compartment(new CompartmentId("1"), size, bank, new Channel(1), 1, 400, true),
            new Compartment(new CompartmentId("11"), size, bank, new Channel(2), 2, 900, true),
            new Compartment(TWELVE, size, bank, new Channel(3), 2, 400, true)));
  }

  private final class Recorder implements Speaker {
    @Override
    public void say(Utterance utterance) {
      said.add(utterance);
    }

    @Override
    public void close() {}
  }
}
