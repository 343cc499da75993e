package cubby.sim.watch;

import static cubby.sim.watch.Histories.deposit;
import static cubby.sim.watch.Histories.person;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.fact.Lasting;
import cubby.core.screen.Touch;
import cubby.hal.contract.Channel;
import cubby.sim.kiosk.KioskObserver.Ending;
import cubby.sim.people.Role;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PulseWatchTest {
  private final Histories given = new Histories();
  private final PulseWatch watch = new PulseWatch(given.watched, given.book);
  private final Lasting.PulseAuthorised pulse = given.pulse(given.door, deposit("P"));

  @Test
  void aPulseThatAPersonAskedForAndThatIsDurable() {
    assertThatCode(
            () -> {
              touch();
              given.durable(pulse);
              asked(pulse);
              watch.energised(given.door, given.kiosk.now());
            })
        .doesNotThrowAnyException();
  }

  @Test
  void aPulseWithoutAuthority() {
    found(() -> asked(pulse));
  }

  @Test
  void aPulseOfAnotherChannel() {
    touch();
    given.durable(pulse);
    var built = given.kiosk.blueprint().cabinet().get(given.door);
    found(() ->
        watch.pulseAsked(built.bank(), new Channel(built.channel().number() + 1), pulse.pulse()));
  }

  @Test
  void aPulseAskedForTwice() {
    touch();
    given.durable(pulse);
    asked(pulse);
    found(() -> asked(pulse));
  }

  @Test
  void aPulseRepeatedByTheKioskItself() {
    touch();
    given.durable(pulse);
    found(() -> given.durable(again(2)));
  }

  @Test
  void aPulseThatNobodyAskedFor() {
    found(() -> given.durable(pulse));
  }

  @Test
  void aFourthPulseInARound() {
    touch();
    given.durable(pulse);
    touch();
    given.durable(again(2));
    touch();
    given.durable(again(3));
    touch();
    found(() -> given.durable(again(4)));
  }

  @Test
  void aPulseOfBeforeAStart() {
    touch();
    given.durable(pulse);
    watch.ended(Ending.CRASH);
    found(() -> asked(pulse));
  }

  @Test
  void currentThatNobodyAskedFor() {
    found(() -> watch.energised(given.door, given.kiosk.now()));
  }

  @Test
  void currentTwiceForOnePulse() {
    touch();
    given.durable(pulse);
    asked(pulse);
    watch.energised(given.door, given.kiosk.now());
    found(() -> watch.energised(given.door, given.kiosk.now()));
  }

  @Test
  void currentLongAfterThePulse() {
    touch();
    given.durable(pulse);
    asked(pulse);
    found(() -> watch.energised(given.door, given.kiosk.now().plus(Duration.ofMinutes(1))));
  }

  private void touch() {
    watch.touches(person("ann", Role.RECIPIENT), new Touch.Present());
  }

  private void asked(Lasting.PulseAuthorised what) {
    var built = given.kiosk.blueprint().cabinet().get(what.compartment());
    watch.pulseAsked(built.bank(), built.channel(), what.pulse());
  }

  private Lasting.PulseAuthorised again(int attempt) {
    return new Lasting.PulseAuthorised(
        pulse.opening(),
        pulse.compartment(),
        pulse.purpose(),
        given.pulse(given.door, pulse.purpose()).pulse(),
        attempt,
        0,
        pulse.before());
  }

  private static void found(ThrowingCallable what) {
    assertThatThrownBy(what).isInstanceOf(Violation.class);
  }
}
