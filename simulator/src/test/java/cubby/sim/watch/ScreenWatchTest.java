package cubby.sim.watch;

import static cubby.sim.watch.Histories.COURIER;
import static cubby.sim.watch.Histories.deposit;
import static cubby.sim.watch.Histories.person;
import static cubby.sim.watch.Histories.pickup;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.fact.Lasting;
import cubby.core.parcel.Errand;
import cubby.core.person.Carrier;
import cubby.core.person.PinHash;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.screen.Touch;
import cubby.core.text.Digest;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import cubby.core.words.Language;
import cubby.sim.kiosk.KioskObserver;
import cubby.sim.people.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ScreenWatchTest {
  private final Histories given = new Histories();
  private final ScreenWatch watch = new ScreenWatch(given.watched, given.book, given.steel);

  @Test
  void theCompartmentThatWasOpenedForThem() {
    given.durable(given.pulse(given.door, pickup("1Z1")));
    fine(() -> shows(take()));
  }

  @Test
  void theCompartmentOfThePersonBefore() {
    given.durable(given.pulse(given.door, pickup("1Z1")));
    shows(new ScreenModel.Welcome(false));
    found(() -> shows(take()));
  }

  @Test
  void theReceiptOfThePersonBefore() {
    given.bring("1Z1", "11111111");
    given.durable(given.pulse(given.other, deposit("1Z2")));
    found(() -> shows(receipt("1Z2")));
    fine(() -> shows(receipt("1Z1")));
  }

  @Test
  void aCouriersScreenWithoutACourier() {
    var ready =
        new ScreenModel.ScanParcel(
            ScreenModel.ScanTrouble.NONE, Optional.empty(), false, 0, Optional.empty());
    found(() -> shows(ready));
    enrolled(Histories.CARRIER);
    given.durable(new Lasting.CourierSignedIn(COURIER));
    fine(() -> shows(ready));
    found(() -> shows(new ScreenModel.Welcome(false)));
    given.durable(new Lasting.CourierSignedOut(COURIER));
    fine(() -> shows(new ScreenModel.Welcome(false)));
  }

  @Test
  void aCourierSignsOutWhoIsNotSignedIn() {
    enrolled(Histories.CARRIER);
    given.durable(new Lasting.CourierSignedIn(COURIER));
    watch.ended(KioskObserver.Ending.POWER);
    fine(() -> given.durable(new Lasting.CourierSignedOut(COURIER)));
    found(() -> given.durable(new Lasting.CourierSignedOut(COURIER)));
  }

  @Test
  void parcelsOfAnotherCarrier() {
    given.bring("1Z1", "11111111");
    enrolled(new Carrier("Parrot"));
    given.durable(new Lasting.CourierSignedIn(COURIER));
    found(() -> shows(new ScreenModel.AlreadyInside(given.door)));
  }

  @Test
  void whereAReturnIsThatSomebodyHasTheLabelOf() {
    given.durable(
        given.announced("1Z1", Errand.RETURN),
        Histories.vacant(given.door),
        Histories.reserved(given.door, "1Z1"));
    fine(() -> shows(new ScreenModel.AlreadyInside(given.door)));
    given.durable(
        given.announced("1Z2"),
        Histories.vacant(given.other),
        Histories.reserved(given.other, "1Z2"));
    found(() -> shows(new ScreenModel.AlreadyInside(given.other)));
  }

  @Test
  void aTechniciansListWithoutATechnician() {
    found(() -> shows(new ScreenModel.Compartments(List.of(), List.of())));
  }

  @Test
  void somebodysScreenLongAfterTheyLeft() {
    given.kiosk.slowDisk(Duration.ofHours(1));
    var touch = new Touch.Pressed(given.kiosk.screen().orElseThrow().revision(), Choice.COLLECT);
    watch.touches(person("ann", Role.RECIPIENT), touch);
    given.kiosk.touch(touch);
    fine(watch::stepped);
    given.pass(Duration.ofMinutes(11));
    found(watch::stepped);
  }

  private void enrolled(Carrier carrier) {
    given.durable(
        new Lasting.CourierEnrolled(
            COURIER,
            new TextRef(new TextId("name"), new Digest("00")),
            carrier,
            new PinHash("hash"),
            Optional.empty(),
            Optional.empty()));
  }

  private ScreenModel take() {
    return new ScreenModel.TakeParcel(given.door, OpenFor.SHORT, ScreenModel.Objections.ALL);
  }

  private ScreenModel receipt(String tracking) {
    return new ScreenModel.Receipt(given.door, Errand.RETURN, Optional.of(tracking), false);
  }

  private void shows(ScreenModel model) {
    watch.shown(new Screen(1, Language.ENGLISH, model, false, List.of()));
  }

  private static void fine(ThrowingCallable what) {
    assertThatCode(what).doesNotThrowAnyException();
  }

  private static void found(ThrowingCallable what) {
    assertThatThrownBy(what).isInstanceOf(Violation.class);
  }
}
