package cubby.sim.watch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.cabinet.OutCause;
import cubby.core.fact.Lasting;
import cubby.core.fact.TextsOf;
import cubby.core.journal.KeptText;
import cubby.core.person.CourierNumber;
import cubby.core.text.TextId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePVector;

class TextRulesTest {
  private static final Duration KEPT = Duration.ofDays(7);
  private static final CourierNumber ADA = new CourierNumber("41");

  private final History history = new History();
  private final TextRules check =
      new TextRules(KEPT, text -> history.journal().text(text).isPresent());

  TextRulesTest() {
    history.watchedBy(check);
    history.wired();
  }

  @Test
  void ofAParcelThatIsOver() {
    history.stored().passes(KEPT.multipliedBy(2)).states(History.collected()).passes(KEPT);
    check.compared();
    erase(ofTheParcel());

    assertThatCode(() -> history.states(said(ofTheParcel()))).doesNotThrowAnyException();
    assertThatCode(check::compared).doesNotThrowAnyException();
  }

  @Test
  void ofAParcelThatIsStillHere() {
    history.stored().passes(KEPT.multipliedBy(2));

    assertThatThrownBy(() -> erase(ofTheParcel())).hasMessageContaining("somebody needs");
  }

  @Test
  void beforeTheirTimeIsOver() {
    history.stored().states(History.collected()).passes(KEPT.minusMinutes(1));
    erase(ofTheParcel());

    assertThatThrownBy(() -> history.states(said(ofTheParcel())))
        .hasMessageContaining("kept for its time");
  }

  @Test
  void thatOutliveTheirTime() {
    history.stored().states(History.collected()).passes(KEPT.plusHours(5)).states(started());

    assertThatThrownBy(check::compared).hasMessageContaining("erased in time");
  }

  @Test
  void thatAreSaidToBeGoneAndAreNot() {
    history.stored().states(History.collected()).passes(KEPT);

    assertThatThrownBy(() -> history.states(said(ofTheParcel())))
        .hasMessageContaining("since it is said");
  }

  @Test
  void thatAreLost() {
    history.stored();
    history.journal().erase(ofTheParcel());

    assertThatThrownBy(check::compared).hasMessageContaining("that was kept");
  }

  @Test
  void ofSomebodyWhoSignsInNoMore() {
    var about = disables();
    history.passes(KEPT.plusDays(1)).states(started());
    assertThatThrownBy(check::compared).hasMessageContaining("erased in time");

    erase(about);
    assertThatCode(() -> history.states(said(about))).doesNotThrowAnyException();
  }

  @Test
  void ofACompartmentThatIsStillOutOfService() {
    var who = History.ref("Bo");
    var why = History.ref("broken");
    history.commits(
        List.of(new Lasting.CompartmentTakenOut(History.ONE, new OutCause.ByPerson(who, why))),
        List.of(),
        List.of(
            new KeptText(who.id(), History.personal("Bo")),
            new KeptText(why.id(), History.personal("broken"))));
    history.passes(KEPT.multipliedBy(2)).states(started());
    assertThatCode(check::compared).doesNotThrowAnyException();

    assertThatThrownBy(() -> erase(List.of(who.id()))).hasMessageContaining("somebody needs");
  }

  private List<TextId> disables() {
    var by = History.ref("Bo");
    var why = History.ref("left");
    history.commits(
        List.of(new Lasting.PersonDisabled(ADA, by, why)),
        List.of(),
        List.of(
            new KeptText(by.id(), History.personal("Bo")),
            new KeptText(why.id(), History.personal("left"))));
    return List.of(by.id(), why.id());
  }

  private void erase(List<TextId> texts) {
    history.journal().erase(texts);
    check.erased(texts);
  }

  private static List<TextId> ofTheParcel() {
    return Stream.of(History.recipient().contact(), History.tracking()).map(it -> it.id()).toList();
  }

  private static Lasting said(List<TextId> texts) {
    return new Lasting.TextsErased(new TextsOf.AParcel(History.PARCEL), TreePVector.from(texts));
  }

  private static Lasting started() {
    return new Lasting.KioskStarted();
  }
}
