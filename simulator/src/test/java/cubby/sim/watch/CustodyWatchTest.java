package cubby.sim.watch;

import static cubby.core.parcel.Evidence.COURIERS_WORD;
import static cubby.sim.watch.Histories.collected;
import static cubby.sim.watch.Histories.concluded;
import static cubby.sim.watch.Histories.deposit;
import static cubby.sim.watch.Histories.item;
import static cubby.sim.watch.Histories.parcel;
import static cubby.sim.watch.Histories.pickup;
import static cubby.sim.watch.Histories.reserved;
import static cubby.sim.watch.Histories.vacant;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.fact.Lasting;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Collector;
import cubby.sim.cabinet.OccupancySensor;
import cubby.sim.people.Item;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CustodyWatchTest {
  private final Histories given = new Histories();
  private final CustodyWatch watch = new CustodyWatch(given.watched, given.book, given.steel);

  @Test
  void whatIsBroughtIsCollected() {
    fine(() -> {
      given.bring("1Z1", "11111111");
      given.durable(given.pulse(given.door, pickup("1Z1")));
      given.take(given.door);
      given.pass(Duration.ofMinutes(5));
      given.durable(collected("1Z1", given.door));
      watch.healed();
    });
  }

  @Test
  void nothingIsInsideThatIsStored() {
    given.durable(
        given.announced("1Z1"),
        vacant(given.door),
        reserved(given.door, "1Z1"),
        given.pulse(given.door, deposit("1Z1")));
    given.pass(Duration.ofMinutes(5));
    found(() -> given.durable(given.stored("1Z1", given.door, "11111111")));
  }

  @Test
  void aSensorThatBreaksMisleadsTheKiosk() {
    given.durable(
        given.announced("1Z1"),
        vacant(given.door),
        reserved(given.door, "1Z1"),
        given.pulse(given.door, deposit("1Z1")));
    given.kiosk.cabinet().occupancySensor(given.door.label(), OccupancySensor.STUCK_OCCUPIED);
    fine(() -> given.durable(given.stored("1Z1", given.door, "11111111")));
  }

  @Test
  void aParcelInTwoPlaces() {
    given.bring("1Z1", "11111111");
    found(() -> given.durable(given.stored("1Z1", given.other, "11111111")));
  }

  @Test
  void twoParcelsInOnePlace() {
    given.bring("1Z1", "11111111");
    given.durable(given.announced("1Z2"));
    found(() -> given.durable(given.stored("1Z2", given.door, "22222222")));
  }

  @Test
  void aParcelIsCollectedThatIsStillInside() {
    given.bring("1Z1", "11111111");
    given.durable(given.pulse(given.door, pickup("1Z1")));
    found(() -> given.durable(collected("1Z1", given.door)));
  }

  @Test
  void aSensorTellsThatWhatItNeverSawHasGone() {
    var pulse = given.pulse(given.door, deposit("1Z1"));
    given.durable(given.announced("1Z1"), vacant(given.door), reserved(given.door, "1Z1"), pulse);
    given.put(new Item("1Z1", Item.Kind.DELIVERY, "ann@example.org", "", true), given.door);
    given.durable(given.stored("1Z1", given.door, "11111111", COURIERS_WORD), concluded(pulse));
    given.durable(given.pulse(given.door, pickup("1Z1")));
    found(() -> given.durable(collected("1Z1", given.door)));
  }

  @Test
  void aSensorThatIsNotBelievedSeesNothing() {
    fine(() -> given.durable(vacant(given.door)));
    given.durable(new Lasting.SensorSuspected(given.door));
    found(() -> given.durable(vacant(given.door)));
  }

  @Test
  void aParcelIsMissingThatIsInside() {
    given.bring("1Z1", "11111111");
    found(() -> given.durable(new Lasting.ParcelMissing(parcel("1Z1"), given.door)));
  }

  @Test
  void itGoesToSomebodyElseThanTheDoorWasOpenedFor() {
    given.bring("1Z1", "11111111");
    given.durable(
        given.pulse(given.door, new Purpose.Pickup(parcel("1Z1"), new Collector.Sender())));
    given.take(given.door);
    given.pass(Duration.ofMinutes(5));
    found(() -> given.durable(collected("1Z1", given.door)));
  }

  @Test
  void somethingIsInWhatIsSeenEmpty() {
    given.put(item("1Z1"), given.door);
    given.pass(Duration.ofMinutes(5));
    found(() -> given.durable(vacant(given.door)));
  }

  @Test
  void somethingIsLeftInTheEnd() {
    given.durable(vacant(given.door));
    given.put(item("1Z1"), given.door);
    given.pass(Duration.ofMinutes(5));
    found(watch::healed);
  }

  @Test
  void aParcelHasNoEnd() {
    given.bring("1Z1", "11111111");
    found(watch::healed);
  }

  private static void fine(ThrowingCallable what) {
    assertThatCode(what).doesNotThrowAnyException();
  }

  private static void found(ThrowingCallable what) {
    assertThatThrownBy(what).isInstanceOf(Violation.class);
  }
}
