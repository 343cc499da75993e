package cubby.core.kiosk;

import static cubby.core.kiosk.Site.personal;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.effect.Effect;
import cubby.core.effect.Reply;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.journal.KeptText;
import cubby.core.message.MessageId;
import cubby.core.notice.Notice;
import cubby.core.notice.SupportMatter;
import cubby.core.screen.Choice;
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

    assertThat(kiosk.reply())
        .isEqualTo(
            new Reply.Done(
                "The kiosk trusts its clock from now on: it says 2027-03-01T09:00:00Z."));
    assertThat(kiosk.facts(Lasting.ClockConfirmed.class)).hasSize(1);
    assertThat(kiosk.effects()).contains(new Effect.TrustClock(kiosk.now().wall()));
  }

  @Test
  void whoSaysItAndWhyStandsInTheJournal() {
    kiosk.timeIs(TimeTrust.UNTRUSTED).commands(CONFIRM);

    var said = kiosk.facts(Lasting.ClockConfirmed.class).getFirst();
    assertThat(said.by().digest()).isEqualTo(personal("Ada").digest());
    assertThat(said.reason().digest()).isEqualTo(personal("it was a year ahead").digest());
    assertThat(kiosk.lastDecision().texts())
        .extracting(KeptText::id)
        .containsExactly(said.by().id(), said.reason().id());
  }

  /// T2: the kiosk need not run to be told, and nobody need come to it afterwards.
  @Test
  void whatIsInsideHasItsTimeBackWithIt() {
    var parcel = kiosk.stored("T1", "S");
    kiosk.passes(Rules.DEFAULT.hold().minus(Duration.ofHours(1)));
    kiosk.powerFails().clockJumps(Duration.ofDays(40)).timeIs(TimeTrust.UNTRUSTED);

    kiosk.commands(CONFIRM);

    var until = kiosk.now().wall().plus(Deadlines.LEFT_AFTER_STANDSTILL);
    assertThat(kiosk.facts(Lasting.DeadlineMoved.class))
        .extracting(Lasting.DeadlineMoved::parcel)
        .containsExactly(parcel);
    assertThat(kiosk.notices())
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.DeadlineMoved.class, letter -> assertThat(letter.until()).contains(until));
    assertThat(kiosk.starts().notices()).isEmpty();
  }

  @Test
  void supportIsToldOfAClockThatNobodyTrustsForAnHour() {
    kiosk.timeIs(TimeTrust.UNTRUSTED).press(Choice.COLLECT);
    kiosk.passes(Limits.CLOCK_DOUBTED.minusSeconds(1));
    assertThat(kiosk.told()).isEmpty();

    kiosk.passes(Duration.ofSeconds(1));
    assertThat(kiosk.told()).containsExactly(SupportMatter.CLOCK_NOT_TRUSTED);

    kiosk.passes(Duration.ofDays(1)).press(Choice.COLLECT).passes(Duration.ofDays(1));
    assertThat(kiosk.told()).isEmpty();
  }

  @Test
  void supportIsNotToldOfAClockThatIsSetRightInTime() {
    kiosk.timeIs(TimeTrust.UNTRUSTED).press(Choice.COLLECT);
    kiosk.timeIs(TimeTrust.TRUSTED).press(Choice.BACK);
    assertThat(kiosk.timers()).doesNotContainKey(new TimerId.ClockDoubted());

    kiosk.timeIs(TimeTrust.UNTRUSTED).press(Choice.COLLECT);
    kiosk.timeIs(TimeTrust.TRUSTED).passes(Limits.CLOCK_DOUBTED);
    assertThat(kiosk.told()).isEmpty();
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
