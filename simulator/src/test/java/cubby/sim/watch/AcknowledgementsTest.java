package cubby.sim.watch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.parcel.Handling;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.words.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {
  private static final Reply DONE = new Reply.Done("It is so.");

  private final History history = new History();
  private final Register register = new Register();
  private final Acknowledgements check =
      new Acknowledgements(register, () -> Optional.of(history.ledger()));

  AcknowledgementsTest() {
    history.watchedBy(register, check);
    history.wired();
  }

  @Test
  void whatIsDurableMayBeSaid() {
    history.announced();
    check.answered(History.announces(Handling.ORDINARY), DONE);
    history.states(history.storedFact());
    check.shown(storedIn(History.ONE));
    history.states(History.collected());

    assertThatCode(
            () -> {
              check.shown(collectedFrom(History.ONE));
              history.startsAgain();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void aScreenBeforeItsFact() {
    history.announced();

    assertThatThrownBy(() -> check.shown(storedIn(History.ONE)))
        .hasMessageContaining("a parcel stored in 1");
    assertThatThrownBy(() -> check.shown(collectedFrom(History.ONE)))
        .hasMessageContaining("a parcel collected from 1");
  }

  @Test
  void anAnswerBeforeItsFact() {
    assertThatThrownBy(() -> check.answered(History.announces(Handling.ORDINARY), DONE))
        .hasMessageContaining("as it was announced");
  }

  @Test
  void anAnnouncementThatIsRecordedOtherwise() {
    history.announced();

    assertThatThrownBy(
            () -> check.answered(History.announces(new Handling(false, false, false, true)), DONE))
        .hasMessageContaining("as it was announced");
  }

  @Test
  void anythingSaidWhileTheKioskIsAheadOfItsDisk() {
    history.announced();
    history.commit(List.of(new Lasting.ParcelWithdrawn(History.PARCEL)), List.of(), List.of());

    assertThatThrownBy(() ->
            check.shown(
                new Screen(1, Language.ENGLISH, new ScreenModel.Welcome(false), false, List.of())))
        .hasMessageContaining("all durable before");
  }

  @Test
  void aStartAfterWhichAParcelIsNowhere() {
    history.stored();
    var before = new History();
    before.wired().announced();

    assertThatThrownBy(() -> check.started(before.journal().powerCut().recover()))
        .hasMessageContaining("after the start parcel p");
  }

  private static Screen storedIn(CompartmentId id) {
    return screen(
        new ScreenModel.ScanParcel(
            ScreenModel.ScanTrouble.NONE, Optional.of(id), false, 0, Optional.empty()));
  }

  private static Screen collectedFrom(CompartmentId id) {
    return screen(new ScreenModel.Collected(id, false, false, 0));
  }

  private static Screen screen(ScreenModel model) {
    return new Screen(1, Language.ENGLISH, model, false, List.of());
  }
}
