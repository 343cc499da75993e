package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.notice.Notice;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// T1–T3, G5: how long parcels wait.
class DeadlineTest {
  private static final Duration HOLD = Rules.DEFAULT.hold();
  private static final Duration REMIND = HOLD.minus(Rules.DEFAULT.remindBefore());
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final Bench kiosk = Bench.allEmpty();
  private ParcelId parcel;
  private Uptime storedBy;

  @BeforeEach
  void aParcelIsStored() {
    parcel = kiosk.stored("T1", "S");
    storedBy = until().until();
  }

  @Test
  void aRecipientIsRemindedOnceWithADayLeft() {
    kiosk.passes(REMIND.minus(Duration.ofMinutes(1)));
    assertThat(kiosk.facts(Lasting.RecipientReminded.class)).isEmpty();

    kiosk.passes(Duration.ofMinutes(2));
    assertThat(kiosk.facts(Lasting.RecipientReminded.class))
        .containsExactly(new Lasting.RecipientReminded(parcel));
    assertThat(kiosk.notices()).singleElement().isInstanceOf(Notice.CollectionReminder.class);

    kiosk.passes(Duration.ofHours(23));
    assertThat(kiosk.facts(Lasting.RecipientReminded.class)).isEmpty();
  }

  @Test
  void whatNobodyCollectsIsOverdue() {
    kiosk.passes(HOLD);

    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
    assertThat(kiosk.notices()).last().isInstanceOf(Notice.ParcelOverdue.class);
  }

  @Test
  void anOverdueCodeSaysSoCostsATryAndOpensNothing() {
    var digits = kiosk.digitsOf(parcel);
    kiosk.passes(HOLD);

    kiosk.press(Choice.COLLECT).type(digits);

    assertThat(kiosk.model())
        .isInstanceOfSatisfying(
            ScreenModel.EnterCode.class,
            asked -> assertThat(asked.trouble()).isEqualTo(CodeTrouble.OVERDUE));
    assertThat(kiosk.facts()).containsExactly(new Lasting.CodeTryFailed());
    assertThat(kiosk.pulses()).isEmpty();
  }

  /// T2: a deadline is checked when a pickup is authorised, whether its timer has run or not.
  @Test
  void aCodeTypedAfterTheEndOpensNothingThoughTheTimerIsLate() {
    kiosk.timersStandStill().passes(HOLD);

    kiosk.collects(parcel);

    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
    assertThat(kiosk.pulses()).isEmpty();
  }

  @Test
  void aPickupUnderWayIsNotCutShort() {
    kiosk.passes(storedBy.since(kiosk.uptime()).minus(A_MOMENT));
    kiosk.collects(parcel).opens();

    kiosk.passes(Duration.ofSeconds(20));
    kiosk.closes(EMPTY);

    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Collected.class);
  }

  @Test
  void nothingExpiresWhileTheTimeIsNotTrusted() {
    kiosk.timeIs(TimeTrust.UNTRUSTED).passes(HOLD.multipliedBy(2));
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);

    kiosk.timeIs(TimeTrust.TRUSTED).passes(Deadlines.LOOK_AGAIN);
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
  }

  @Test
  void noJumpOfTheClockMovesADeadline() {
    kiosk.clockJumps(Duration.ofDays(30)).passes(Duration.ofHours(1));
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);

    kiosk.clockJumps(Duration.ofDays(-60)).passes(HOLD);
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
  }

  @Nested
  class Standstill {

    @Test
    void aBankThatWasGoneGivesItsTimeBack() {
      kiosk.loses(Site.A).passes(Duration.ofMinutes(30));

      kiosk.connects(Site.A);

      assertThat(until().until()).isEqualTo(storedBy.plus(Duration.ofMinutes(30)));
      assertThat(kiosk.facts(Lasting.DeadlineMoved.class)).hasSize(1);
    }

    /// The door is closed, and the courier is still asked whether the parcel is inside.
    @Test
    void whatIsSaidToBeInsideWhileItsBankIsGoneStandsStillFromThenOn() {
      var blind = Bench.blind();
      blind.announced("T2", "S");
      blind.signsIn(Site.SWIFT_COURIER).scan("T2").opens().closes(UNKNOWN);
      blind.loses(Site.A).passes(Duration.ofSeconds(5)).press(Choice.YES);
      var begun = blind.uptime();
      blind.passes(Duration.ofMinutes(30));

      blind.connects(Site.A);

      assertThat(blind.facts(Lasting.DeadlineMoved.class))
          .singleElement()
          .extracting(Lasting.DeadlineMoved::until)
          .isEqualTo(begun.plus(HOLD).plus(Duration.ofMinutes(30)));
    }

    @Test
    void afterALongOutageThereIsADayLeftAtLeast() {
      kiosk.passes(HOLD.minus(Duration.ofHours(2)));
      kiosk.loses(Site.A).passes(Duration.ofHours(5));
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);

      kiosk.connects(Site.A);

      kiosk.passes(Duration.ofHours(24).minus(A_MOMENT));
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
      kiosk.passes(A_MOMENT.multipliedBy(2));
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
    }

    @Test
    void aBankThatComesAndGoesGivesNobodyAnotherDay() {
      kiosk.passes(HOLD.minus(Duration.ofHours(1)));
      for (int i = 0; i < 5; i++) {
        kiosk.loses(Site.A).passes(Duration.ofSeconds(10));
        kiosk.connects(Site.A);
      }
      kiosk.passes(Duration.ofHours(1));

      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
    }

    @Test
    void aCompartmentOutOfServiceStandsStill() {
      kiosk.takesOut("1").passes(HOLD.multipliedBy(2));
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);

      kiosk.putsBack("1");

      assertThat(until().until()).isEqualTo(storedBy.plus(HOLD.multipliedBy(2)));
    }

    @Test
    void nobodyIsRemindedOfWhatTheyCannotCollect() {
      kiosk.takesOut("1").passes(REMIND.plus(Duration.ofHours(10)));
      assertThat(kiosk.facts(Lasting.RecipientReminded.class)).isEmpty();

      kiosk.putsBack("1");
      kiosk.passes(REMIND.minus(Duration.ofHours(1)));
      assertThat(kiosk.facts(Lasting.RecipientReminded.class)).isEmpty();
      kiosk.passes(Duration.ofHours(2));
      assertThat(kiosk.facts(Lasting.RecipientReminded.class)).hasSize(1);
    }

    @Test
    void aJammedDoorStandsStillUntilItOpensAgain() {
      kiosk.collects(parcel).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.CONTINUE);

      kiosk.passes(HOLD.multipliedBy(2));

      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
    }

    @Test
    void runningTimeStandsStillWhileTheKioskIsOff() {
      kiosk.passes(HOLD.minus(Duration.ofHours(2)));

      kiosk.powerCut(Duration.ofDays(3));
      assertThat(kiosk.notices()).singleElement().isInstanceOf(Notice.DeadlineMoved.class);
      kiosk.banksConnect();

      assertThat(until().until()).isEqualTo(kiosk.uptime().plus(Duration.ofHours(24)));
    }

    @Test
    void aClockThatIsPutRightTellsForHowLongTheKioskWasOff() {
      kiosk.passes(HOLD.minus(Duration.ofHours(2)));
      kiosk.powerFails().timeIs(TimeTrust.UNTRUSTED);
      kiosk.clockJumps(Duration.ofDays(3)).starts().banksConnect();
      kiosk.passes(Duration.ofHours(3));
      assertThat(kiosk.facts(Lasting.DeadlineMoved.class)).isEmpty();

      kiosk.timeIs(TimeTrust.TRUSTED).passes(Deadlines.LOOK_AGAIN);

      assertThat(kiosk.notices()).first().isInstanceOf(Notice.DeadlineMoved.class);
      assertThat(kiosk.facts(Lasting.DeadlineMoved.class)).hasSize(1);
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
      kiosk.passes(Duration.ofHours(23));
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
      kiosk.passes(Duration.ofHours(1));
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
    }

    @Test
    void whatRanMeanwhileDoesNotCountAsOff() {
      kiosk.passes(HOLD.minus(Duration.ofHours(2)));
      kiosk.powerFails().timeIs(TimeTrust.UNTRUSTED);
      kiosk.clockJumps(Duration.ofMinutes(20)).starts().banksConnect();
      kiosk.passes(Duration.ofHours(5));

      kiosk.timeIs(TimeTrust.TRUSTED).passes(Deadlines.LOOK_AGAIN);

      assertThat(kiosk.facts(Lasting.DeadlineMoved.class)).isEmpty();
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
    }

    @Test
    void theTimeIsGivenBackOnce() {
      kiosk.powerCut(Duration.ofDays(3)).banksConnect();
      kiosk.timeIs(TimeTrust.UNTRUSTED).passes(Duration.ofHours(1));

      kiosk.timeIs(TimeTrust.TRUSTED).press(Choice.COLLECT);

      assertThat(kiosk.notices()).isEmpty();
    }

    /// A clock that stands before the latest time, and is said to be right, was wrong before.
    @Test
    void nobodyCanTellForHowLongItWasOffByAClockThatWasAhead() {
      kiosk.passes(HOLD.minus(Duration.ofHours(2)));
      kiosk.timeIs(TimeTrust.UNTRUSTED).clockJumps(Duration.ofDays(-9));
      kiosk.powerCut(Duration.ofDays(3)).banksConnect();

      kiosk.timeIs(TimeTrust.TRUSTED).press(Choice.COLLECT);

      assertThat(kiosk.notices()).isEmpty();
    }

    /// Off from Friday to Monday, and somebody is added just before it is started.
    @Test
    void anOrderToAStoppedKioskTakesNobodysTime() {
      kiosk.passes(HOLD.minus(Duration.ofHours(2)));
      kiosk.powerFails().clockJumps(Duration.ofDays(3)).putsBack("2");
      assertThat(kiosk.notices()).singleElement().isInstanceOf(Notice.DeadlineMoved.class);

      kiosk.powerCut(Duration.ofMinutes(1));
      assertThat(kiosk.notices()).isEmpty();
      kiosk.banksConnect();

      assertThat(until().until()).isEqualTo(kiosk.uptime().plus(Duration.ofHours(24)));
    }

    @Test
    void whatStandsStillWhileTheKioskIsOffHasADayLeftAndNoMore() {
      kiosk.passes(HOLD.minus(Duration.ofHours(2)));
      kiosk.takesOut("1").passes(Duration.ofHours(8));

      kiosk.powerCut(Duration.ofHours(2));
      assertThat(kiosk.notices())
          .singleElement()
          .isInstanceOfSatisfying(
              Notice.DeadlineMoved.class,
              letter ->
                  assertThat(letter.until())
                      .contains(kiosk.now().wall().plus(Duration.ofHours(24))));
      kiosk.banksConnect().putsBack("1");

      assertThat(until().until()).isEqualTo(kiosk.uptime().plus(Duration.ofHours(24)));
    }

    @Test
    void aShortStandstillAroundALongTimeOffLeavesADay() {
      kiosk.passes(HOLD.minus(Duration.ofHours(2)));
      kiosk.takesOut("1").passes(Duration.ofMinutes(10));
      kiosk.powerCut(Duration.ofHours(5)).banksConnect().passes(Duration.ofMinutes(10));

      kiosk.putsBack("1");

      assertThat(until().until()).isEqualTo(kiosk.uptime().plus(Duration.ofHours(24)));
    }

    @Test
    void oneLetterSaysThatADayIsLeft() {
      kiosk.passes(HOLD.minus(Duration.ofHours(30)));
      kiosk.powerCut(Duration.ofDays(3)).banksConnect().passes(Duration.ofHours(5));
      assertThat(kiosk.notices()).isEmpty();

      kiosk.loses(Site.A).passes(Duration.ofHours(5));
      kiosk.connects(Site.A);
      assertThat(kiosk.notices()).singleElement().isInstanceOf(Notice.DeadlineMoved.class);
      kiosk.passes(Duration.ofHours(2));
      assertThat(kiosk.notices()).singleElement().isInstanceOf(Notice.CollectionReminder.class);
    }

    @Test
    void nobodyIsRemindedOfTheDayThatTheyHaveJustBeenTold() {
      kiosk.passes(HOLD.minus(Duration.ofHours(2)));
      kiosk.powerCut(Duration.ofDays(3));
      assertThat(kiosk.notices()).singleElement().isInstanceOf(Notice.DeadlineMoved.class);
      kiosk.banksConnect().passes(Duration.ofHours(23));
      assertThat(kiosk.notices()).isEmpty();
    }

    @Test
    void aShortStandstillRemindsNobodyTwice() {
      kiosk.passes(REMIND.plus(Duration.ofHours(1)));
      kiosk.loses(Site.A).passes(Duration.ofMinutes(5));

      kiosk.connects(Site.A).passes(Duration.ofHours(1));

      assertThat(kiosk.notices()).isEmpty();
      assertThat(until()).isEqualTo(new Deadline(storedBy.plus(Duration.ofMinutes(5)), true));
    }

    @Test
    void aDeadlineRunsOnAfterARestart() {
      kiosk.powerCut(Duration.ofSeconds(30)).banksConnect();

      kiosk.passes(HOLD);

      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
    }
  }

  private Deadline until() {
    return kiosk.ledger().parcel(parcel).state()
                instanceof ParcelState.Stored(var place, Waiting.ForRecipient(_, var until, _), _)
            && place.equals(id("1"))
        ? until
        : fail();
  }

  private static Deadline fail() {
    throw new AssertionError("the parcel waits for nobody");
  }
}
