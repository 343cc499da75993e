package cubby.sim.watch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.kiosk.Ledger;
import cubby.core.message.MessageId;
import cubby.core.text.Digest;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderWatchTest {
  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

  private final OrderWatch watch = new OrderWatch(2);

  @Test
  void nothingIsDoneTwice() {
    happens(0, message(1, NOON.plusSeconds(60)));
    happens(1, message(2, NOON.plusSeconds(60)));
    assertThatThrownBy(() -> happens(2, message(1, NOON.plusSeconds(60))))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("nothing is done twice");
  }

  @Test
  void nothingIsDoneThatHasExpired() {
    assertThatThrownBy(() -> happens(0, message(1, NOON)))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("expired");
    assertThatCode(() -> happens(0, TimeTrust.UNTRUSTED, message(2, NOON)))
        .doesNotThrowAnyException();
  }

  @Test
  void fewDoorsAreOpenedWithinAnHour() {
    happens(0, opening());
    happens(30, opening());
    happens(60, opening());
    assertThatThrownBy(() -> happens(89, opening()))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("no more than 2");
  }

  private void happens(int minute, Lasting fact) {
    happens(minute, TimeTrust.TRUSTED, fact);
  }

  private void happens(int minute, TimeTrust trust, Lasting fact) {
    var stamp = new Stamp(NOON, trust, Uptime.ZERO.plus(Duration.ofMinutes(minute)));
    watch.durable(new Commit(stamp, List.of(fact), List.of(), List.of(), Ledger.EMPTY));
  }

  private static Lasting message(long id, Instant expires) {
    return new Lasting.MessageTaken(new MessageId(new UUID(0, id).toString()), "support", expires);
  }

  private static Lasting opening() {
    var text = new TextRef(new TextId("t"), new Digest("d"));
    return new Lasting.RemoteOpeningAuthorised(
        new CompartmentId("1"), Optional.empty(), text, text);
  }
}
