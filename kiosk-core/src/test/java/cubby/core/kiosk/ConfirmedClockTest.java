package cubby.core.kiosk;

import static cubby.core.kiosk.Site.personal;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.effect.Effect;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.message.MessageId;
import cubby.core.session.Step;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T3: somebody says that the clock is right")
class ConfirmedClockTest {

  private static final Command CONFIRM =
      new Command.ConfirmClock(personal("Ada"), personal("it was a year ahead"));
  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
  private static final Instant YEAR_AHEAD = NOON.plus(Duration.ofDays(365));

  private final Bench kiosk = Bench.allEmpty();

  @Test
  void thenItIsTrusted() {
    kiosk.timeIs(TimeTrust.UNTRUSTED).commands(CONFIRM);

    assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
    assertThat(kiosk.facts(Lasting.ClockConfirmed.class)).hasSize(1);
    assertThat(kiosk.effects()).anyMatch(Effect.TrustClock.class::isInstance);
  }

  @Test
  void oneThatIsTrustedNeedsNobody() {
    kiosk.commands(CONFIRM);

    assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
    assertThat(kiosk.facts(Lasting.ClockConfirmed.class)).isEmpty();
  }

  /// The clock was a year ahead when the technician signed in last.
  @Test
  void aTechniciansCodesAreGoodAgain() {
    kiosk.clockJumps(Duration.ofDays(365)).technicianSignedIn().signsOut();
    kiosk.clockJumps(Duration.ofDays(-365)).timeIs(TimeTrust.UNTRUSTED).commands(CONFIRM);

    kiosk.passes(Duration.ofSeconds(30));
    kiosk.technicianSignedIn();

    assertThat(kiosk.step()).isInstanceOf(Step.Compartments.class);
  }

  @Test
  void messagesThatAreIssuedFromThenOnAreTaken() {
    var taken = ahead().clockConfirmed(NOON);

    assertThat(taken.mayHaveForgotten(NOON.plusSeconds(1), NOON.plusSeconds(600))).isFalse();
    assertThat(taken.mayHaveForgotten(NOON, NOON.plus(Duration.ofDays(7)))).isTrue();
  }

  @Test
  void aClockThatWasBehindHasForgottenNothing() {
    var taken = ahead();
    assertThat(taken.clockConfirmed(YEAR_AHEAD.plusSeconds(1))).isEqualTo(taken);
  }

  private static TakenMessages ahead() {
    return TakenMessages.NONE.plus(
        new MessageId("0b7dd3a6-1c1f-4c9b-9f0e-5f7a6a0d3c11"),
        YEAR_AHEAD.plusSeconds(60),
        new Stamp(YEAR_AHEAD, TimeTrust.TRUSTED, Uptime.ZERO));
  }
}
