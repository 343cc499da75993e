package cubby.sim.watch;

import static cubby.sim.watch.Histories.concluded;
import static cubby.sim.watch.Histories.deposit;
import static cubby.sim.watch.Histories.ended;
import static cubby.sim.watch.Histories.item;
import static cubby.sim.watch.Histories.parcel;
import static cubby.sim.watch.Histories.person;
import static cubby.sim.watch.Histories.pickup;
import static cubby.sim.watch.Histories.reserved;
import static cubby.sim.watch.Histories.vacant;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.fact.Lasting;
import cubby.hal.contract.BankId;
import cubby.hal.contract.BankTrouble;
import cubby.sim.cabinet.OccupancySensor;
import cubby.sim.kiosk.KioskObserver;
import cubby.sim.people.Role;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OfferWatchTest {
  private final Histories given = new Histories();
  private final OfferWatch watch = new OfferWatch(given.watched, given.book, given.steel);
  private final BankId bank = given.kiosk.blueprint().cabinet().get(given.door).bank();

  OfferWatchTest() {
    given.durable(new Lasting.BankConnected(bank));
  }

  @Test
  void aCompartmentWhoseBoardIsLost() {
    given.durable(vacant(given.door), new Lasting.BankLost(bank, BankTrouble.Cause.SILENT, ""));
    found(() -> given.durable(reserved(given.door, "1Z1")));
    given.durable(new Lasting.BankConnected(bank));
    fine(() -> given.durable(reserved(given.door, "1Z1")));
  }

  @Test
  void aCompartmentWhoseBoardThisRunHasNotHeard() {
    given.durable(vacant(given.door));
    watch.ended(KioskObserver.Ending.POWER);
    found(() -> given.durable(reserved(given.door, "1Z1")));
  }

  @Test
  void whatIsBroughtIsOpenedToWhomItWaitsFor() {
    fine(() -> {
      given.bring("1Z1", "11111111");
      given.durable(given.pulse(given.door, pickup("1Z1")));
    });
  }

  @Test
  void aCompartmentThatIsNotVacantIsOffered() {
    given.bring("1Z1", "11111111");
    found(() -> given.durable(reserved(given.door, "1Z2")));
  }

  @Test
  void anOccupiedCompartmentIsOffered() {
    given.put(item("1Z1"), given.door);
    given.pass(Duration.ofMinutes(10));
    given.durable(vacant(given.door));
    found(() -> given.durable(reserved(given.door, "1Z2")));
  }

  @Test
  void aBrokenSensorIsNotTheKiosksFault() {
    given.put(item("1Z1"), given.door);
    given.kiosk.cabinet().occupancySensor(given.door.label(), OccupancySensor.STUCK_EMPTY);
    given.pass(Duration.ofMinutes(10));
    given.durable(vacant(given.door));
    fine(() -> given.durable(reserved(given.door, "1Z2")));
  }

  @Test
  void aSoundSensorIsHeardWhateverWasSaid() {
    given.put(item("1Z1"), given.door);
    given.steel.misleads(person("ann", Role.RECIPIENT), given.door);
    given.pass(Duration.ofMinutes(10));
    given.durable(vacant(given.door));
    found(() -> given.durable(reserved(given.door, "1Z2")));
  }

  @Test
  void anOpenCompartmentIsOffered() {
    given.kiosk.cabinet().openByForce(given.door.label());
    given.pass(Duration.ofMinutes(10));
    given.durable(vacant(given.door));
    found(() -> given.durable(reserved(given.door, "1Z2")));
  }

  @Test
  void theDoorOfAnother() {
    given.bring("1Z1", "11111111");
    given.durable(given.announced("1Z2"));
    found(() -> given.durable(given.pulse(given.door, pickup("1Z2"))));
  }

  @Test
  void aDoorBehindWhichTheParcelIsNot() {
    given.bring("1Z1", "11111111");
    found(() -> given.durable(given.pulse(given.other, pickup("1Z1"))));
  }

  @Test
  void anothersParcelBehindTheRightDoor() {
    given.bring("1Z1", "11111111");
    given.durable(new Lasting.ParcelMissing(parcel("1Z1"), given.door), vacant(given.door));
    given.durable(given.announced("1Z2"), given.stored("1Z2", given.door, "22222222"));
    found(() -> given.durable(given.pulse(given.door, pickup("1Z2"))));
  }

  @Test
  void aDepositWhereNothingIsReserved() {
    given.durable(given.announced("1Z1"), vacant(given.door));
    found(() -> given.durable(given.pulse(given.door, deposit("1Z1"))));
  }

  @Test
  void aSecondOpeningBeforeTheFirstIsOver() {
    var first = given.pulse(given.door, deposit("1Z1"));
    given.durable(given.announced("1Z1"), vacant(given.door), reserved(given.door, "1Z1"), first);
    given.durable(new Lasting.ReservationReleased(given.door, parcel("1Z1")));
    found(() -> given.durable(reserved(given.door, "1Z2")));
    given.durable(concluded(first));
    found(() -> given.durable(reserved(given.door, "1Z2")));
    given.durable(ended(first));
    fine(() -> given.durable(reserved(given.door, "1Z2")));
  }

  private static void fine(ThrowingCallable what) {
    assertThatCode(what).doesNotThrowAnyException();
  }

  private static void found(ThrowingCallable what) {
    assertThatThrownBy(what).isInstanceOf(Violation.class);
  }
}
