package cubby.core.kiosk;

import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.Occupancy.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.effect.Effect;
import cubby.core.fact.Lasting;
import cubby.core.fact.TextsNamed;
import cubby.core.fact.TextsOf;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.parcel.Contention;
import cubby.core.parcel.DisputeCause;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.person.PinHash;
import cubby.core.screen.Choice;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// For how long texts about people are kept, and that they are erased then.
class TextsTest {

  private static final Duration KEPT = Rules.DEFAULT.textsKept();

  private final Bench kiosk = Bench.allEmpty();

  @Nested
  class OfAParcel {

    @Test
    void areErasedThirtyDaysAfterItsEndAndThatIsRecorded() {
      kiosk.announced("T", "S");
      var texts = texts(kiosk.facts(Lasting.ParcelAnnounced.class));
      assertThat(texts).hasSizeGreaterThanOrEqualTo(2);
      var parcel = kiosk.putsIn("T");
      collected(parcel);

      kiosk.passes(KEPT.minusDays(1));
      assertThat(erased()).isEmpty();
      kiosk.passes(Duration.ofDays(1).plus(Limits.TEXT_LOOK));

      assertThat(erased()).hasSize(1);
      assertThat(erased().getFirst().about()).isEqualTo(new TextsOf.AParcel(parcel));
      assertThat(erased().getFirst().texts()).containsExactlyElementsOf(texts);
      assertThat(kiosk.ledger().texts().ofParcels()).isEmpty();
    }

    @Test
    void stayAsLongAsItIsHere() {
      var parcel = kiosk.stored("T", "S");
      kiosk.passes(KEPT.multipliedBy(3));

      assertThat(kiosk.ledger().texts().ofParcels()).containsKey(parcel);
      assertThat(erased()).isEmpty();
    }

    @Test
    void areThoseOfWhoDealtWithItToo() {
      var parcel = kiosk.stored("T", "S");
      kiosk.passes(Limits.SPRING_BACK);
      kiosk.commands(new Command.OpenCompartment(Site.id("1"), personal("Bo"), personal("asked")));
      var opening = kiosk.facts(Lasting.RemoteOpeningAuthorised.class);
      kiosk.opens().closes(EMPTY);

      assertThat(kiosk.ledger().texts().ofParcels())
          .hasEntrySatisfying(parcel, its -> assertThat(its.texts()).containsAll(texts(opening)));
      assertThat(kiosk.ledger().texts().ofWork()).doesNotContainKeys(ids(opening));
    }

    @Test
    void areErasedThoughTheKioskHasForgottenIt() {
      var first = kiosk.announced("T", "S");
      kiosk.commands(new Command.WithdrawParcel(personal("T")));
      for (int i = 0; i < Limits.ENDED_KEPT; i++) {
        kiosk.announced("U" + i, "S");
        kiosk.commands(new Command.WithdrawParcel(personal("U" + i)));
      }
      assertThat(kiosk.ledger().parcels().byId()).doesNotContainKey(first);

      kiosk.passes(KEPT.plus(Limits.TEXT_LOOK));

      assertThat(kiosk.ledger().texts().ofParcels()).isEmpty();
    }

    @Test
    void goByTheOperatorsRule() {
      var brief =
          Bench.allEmpty(
              new KioskPlan(
                  Site.PLAN.profile(),
                  Site.PLAN.cabinet(),
                  Rules.DEFAULT.withTextsKept(Duration.ofDays(2))));
      var parcel = brief.stored("T", "S");
      brief.passes(Limits.SPRING_BACK).collects(parcel).opens().closes(EMPTY);

      brief.passes(Duration.ofDays(2).plus(Limits.TEXT_LOOK));

      assertThat(brief.ledger().texts().ofParcels()).isEmpty();
    }
  }

  @Nested
  class OfStaff {

    @Test
    void stayAsLongAsTheySignIn() {
      kiosk.passes(KEPT.multipliedBy(3));

      assertThat(kiosk.ledger().texts().ofStaff())
          .containsValues(Site.SWIFT_COURIER, Site.OTHER_COURIER, Site.TECHNICIAN);
    }

    @Test
    void areErasedThirtyDaysAfterTheyWereDisabled() {
      kiosk.passes(KEPT.multipliedBy(2));
      kiosk.commands(
          new Command.DisablePerson(Site.SWIFT_COURIER, personal("Ada"), personal("left"), false));

      kiosk.passes(KEPT.minusDays(1));
      assertThat(kiosk.ledger().texts().ofStaff()).containsValue(Site.SWIFT_COURIER);
      kiosk.passes(Duration.ofDays(1).plus(Limits.TEXT_LOOK));

      assertThat(erased())
          .extracting(Lasting.TextsErased::about)
          .contains(new TextsOf.Staff(Site.SWIFT_COURIER));
      assertThat(kiosk.ledger().texts().ofStaff())
          .doesNotContainValue(Site.SWIFT_COURIER)
          .containsValues(Site.OTHER_COURIER, Site.TECHNICIAN);
      assertThat(kiosk.ledger().texts().left()).isEmpty();
    }

    @Test
    void areErasedThirtyDaysAfterARestoreUnlessTheyMaySignInAgain() {
      kiosk.restores(Duration.ofDays(2));
      kiosk.commands(
          new Command.ConfirmPerson(Site.TECHNICIAN, personal("Ada"), personal("is here")));
      kiosk.commands(
          new Command.ChangePin(
              Site.OTHER_COURIER, new PinHash("hash 42"), personal("Ada"), personal("x")));

      kiosk.passes(KEPT.minusDays(1));
      assertThat(kiosk.ledger().texts().ofStaff()).containsValue(Site.SWIFT_COURIER);
      kiosk.passes(Duration.ofDays(1).plus(Limits.TEXT_LOOK));

      assertThat(erased())
          .extracting(Lasting.TextsErased::about)
          .containsExactly(new TextsOf.Staff(Site.SWIFT_COURIER));
      assertThat(kiosk.ledger().texts().ofStaff())
          .doesNotContainValue(Site.SWIFT_COURIER)
          .containsValues(Site.OTHER_COURIER, Site.TECHNICIAN);
    }

    @Test
    void areErasedThirtyDaysAfterTheyWereDisabledThoughTheKioskWasRestoredSince() {
      kiosk.commands(
          new Command.DisablePerson(Site.SWIFT_COURIER, personal("Ada"), personal("left"), false));
      kiosk.passes(KEPT.minusDays(10)).restores(Duration.ofDays(2));

      kiosk.passes(Duration.ofDays(8).plus(Limits.TEXT_LOOK));

      assertThat(kiosk.ledger().texts().ofStaff()).doesNotContainValue(Site.SWIFT_COURIER);
    }

    @Test
    void stayAsLongAsWhatTheyTookOutIsInDisputeAgain() {
      var taken = takenOutByTheTechnician();
      var name = kiosk.ledger().people().name(Site.TECHNICIAN).orElseThrow().id();
      kiosk.commands(
          new Command.DisablePerson(Site.TECHNICIAN, personal("Ada"), personal("left"), true));

      assertThat(overAfter(disputed(taken), KEPT.multipliedBy(2))).doesNotContain(name);
      assertThat(overAfter(kiosk.ledger(), KEPT.multipliedBy(2))).contains(name);
    }

    @Test
    void stayThoughTheParcelsOwnAreErasedAndNothingIsLeftOfIt() {
      var taken = takenOutByTheTechnician();
      assertThat(kiosk.ledger().texts().ofParcels()).containsKey(taken);

      kiosk.passes(KEPT.plus(Limits.TEXT_LOOK));

      assertThat(kiosk.ledger().texts().ofParcels()).isEmpty();
      assertThat(kiosk.ledger().texts().ofStaff()).containsValue(Site.TECHNICIAN);
    }

    private ParcelId takenOutByTheTechnician() {
      var parcel = kiosk.stored("T", "S");
      kiosk.passes(Limits.SPRING_BACK).technicianSignedIn().point("1").press(Choice.OPEN);
      kiosk.press(Choice.SUPPORT_ASKS).opens().closes(EMPTY);
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Collected.class);
      kiosk.press(Choice.BACK).signsOut().passes(Limits.SPRING_BACK);
      return parcel;
    }

    private Ledger disputed(ParcelId parcel) {
      var contention =
          new Contention(DisputeCause.WAS_EMPTY, EMPTY, EMPTY, kiosk.now().uptime(), "123456");
      return LedgerEvolution.evolve(
          kiosk.ledger(),
          new Lasting.ParcelDisputed(parcel, Site.id("1"), contention),
          kiosk.now());
    }

    private List<TextId> overAfter(Ledger ledger, Duration time) {
      return ledger.texts().over(kiosk.now().uptime().plus(time));
    }
  }

  @Nested
  class OfWork {

    @Test
    void areErasedThirtyDaysAfterTheyWereWritten() {
      kiosk.takesOut("1").putsBack("1");
      assertThat(kiosk.ledger().texts().ofWork()).isNotEmpty();

      kiosk.passes(KEPT.plus(Limits.TEXT_LOOK));

      assertThat(kiosk.ledger().texts().ofWork()).isEmpty();
    }

    @Test
    void stayAsLongAsACompartmentIsOutOfServiceForThem() {
      kiosk.takesOut("1");
      var why = ids(kiosk.facts(Lasting.CompartmentTakenOut.class));
      kiosk.passes(KEPT.multipliedBy(2));
      assertThat(kiosk.ledger().texts().ofWork()).containsKeys(why);

      kiosk.putsBack("1").passes(Limits.TEXT_LOOK);

      assertThat(kiosk.ledger().texts().ofWork()).doesNotContainKeys(why);
    }
  }

  @Test
  void whatCannotBeErasedIsTriedAgainByTheHour() {
    collected(kiosk.stored("T", "S"));
    kiosk.textsCannotBeErased().passes(KEPT.plus(Limits.TEXT_LOOK));
    assertThat(kiosk.ledger().texts().ofParcels()).hasSize(1);

    kiosk.textsCanBeErased().passes(Limits.TEXT_LOOK);

    assertThat(kiosk.ledger().texts().ofParcels()).isEmpty();
  }

  /// Power fails after they are gone and before that is written down: once more does no harm.
  @Test
  void aStartErasesWhatIsOverAtOnce() {
    collected(kiosk.stored("T", "S"));
    kiosk.textsCannotBeErased().passes(KEPT.plus(Limits.TEXT_LOOK));

    kiosk.textsCanBeErased().powerCut(Duration.ofHours(1));

    assertThat(kiosk.facts(Lasting.TextsErased.class)).isNotEmpty();
    assertThat(kiosk.ledger().texts().ofParcels()).isEmpty();
  }

  @Test
  void noMoreAreErasedAtOnceThanTheLoopHasTimeFor() {
    for (int i = 0; i < Limits.TEXTS_ERASED_AT_ONCE; i++) {
      kiosk.takesOut("1").putsBack("1");
    }
    kiosk.passes(KEPT.plus(Limits.TEXT_LOOK).plus(Limits.TEXT_LOOK_SOON.multipliedBy(6)));

    assertThat(kiosk.effects())
        .filteredOn(Effect.EraseTexts.class::isInstance)
        .allSatisfy(effect ->
            assertThat(((Effect.EraseTexts) effect).texts())
                .hasSizeLessThanOrEqualTo(Limits.TEXTS_ERASED_AT_ONCE));
    assertThat(kiosk.ledger().texts().ofWork()).isEmpty();
  }

  /// Who stands in the way must not have the kiosk try it each minute, though many are due.
  @Test
  void manyThatCannotBeErasedAreTriedAgainByTheHour() {
    for (int i = 0; i < Limits.TEXTS_ERASED_AT_ONCE; i++) {
      kiosk.takesOut("1").putsBack("1");
    }
    kiosk.textsCannotBeErased().passes(KEPT.plus(Limits.TEXT_LOOK));

    kiosk.passes(Limits.TEXT_LOOK.multipliedBy(3));

    assertThat(kiosk.effects().stream().filter(Effect.EraseTexts.class::isInstance).count())
        .isEqualTo(3);
  }

  @Test
  void aJumpOfTheWallClockErasesNothing() {
    collected(kiosk.stored("T", "S"));
    kiosk.clockJumps(Duration.ofDays(400)).passes(Limits.TEXT_LOOK.multipliedBy(2));

    assertThat(kiosk.ledger().texts().ofParcels()).hasSize(1);
  }

  @Test
  void theTimeThatARestoreHasLostCounts() {
    collected(kiosk.stored("T", "S"));
    kiosk.passes(KEPT.minusDays(10));

    kiosk.restores(Duration.ofDays(12));

    assertThat(kiosk.ledger().texts().ofParcels()).isEmpty();
  }

  @Test
  void aRestoreErasesNothingBeforeItsTime() {
    collected(kiosk.stored("T", "S"));
    kiosk.passes(KEPT.minusDays(20)).restores(Duration.ofDays(12));
    assertThat(kiosk.ledger().texts().ofParcels()).hasSize(1);

    kiosk.passes(Duration.ofDays(8).plus(Limits.TEXT_LOOK));

    assertThat(kiosk.ledger().texts().ofParcels()).isEmpty();
  }

  @Test
  void answersAboutUnknownTextsChangeNothing() {
    var before = kiosk.state();
    kiosk.does(new Input.TextsErased(List.of(new TextId("any"))));

    assertThat(kiosk.state()).isEqualTo(before);
  }

  private void collected(ParcelId parcel) {
    kiosk.passes(Limits.SPRING_BACK).collects(parcel).opens().closes(EMPTY);
  }

  private List<Lasting.TextsErased> erased() {
    return kiosk.facts(Lasting.TextsErased.class).stream()
        .filter(fact -> !(fact.about() instanceof TextsOf.Work))
        .toList();
  }

  private static List<TextId> texts(List<? extends Lasting> facts) {
    return facts.stream().flatMap(fact -> TextsNamed.by(fact).stream()).map(TextRef::id).toList();
  }

  private static TextId[] ids(List<? extends Lasting> facts) {
    return Stream.of(texts(facts)).flatMap(List::stream).toArray(TextId[]::new);
  }
}
