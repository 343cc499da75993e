package cubby.core.kiosk;

import static cubby.core.kiosk.Site.personal;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.PickRecipient.Person;
import cubby.core.session.Step;
import cubby.core.words.Language;
import cubby.hal.contract.Occupancy;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D2: whom an unannounced parcel is for")
class RecipientTest {

  private final Bench kiosk = asked(Bench.allEmpty(Site.BOOK_PLAN));

  @ParameterizedTest
  @CsvSource({
    "ber,     Anna Berger;Jürgen Berger",
    "BERGER,  Anna Berger;Jürgen Berger",
    "an,      Anna Berger",
    "berger a,Anna Berger",
    "jue,     Jürgen Berger",
    "jur,     Jürgen Berger",
    "3 b,     Anna Berger",
    "zoe lu,  Zoë Łukasz",
    "tw 23,   Tom Twin"
  })
  void theFirstLettersFindPeople(String typed, String names) {
    kiosk.write(typed);

    assertThat(((ScreenModel.PickRecipient) kiosk.model()).people())
        .extracting(Person::name)
        .containsExactly(names.split(";", -1));
  }

  @Test
  void whoIsPickedGetsTheirLetterInTheirLanguage() {
    kiosk.write("anna").pick(1);

    assertThat(kiosk.pulses()).hasSize(1);
    var recipient = kiosk.ledger().parcel(kiosk.parcel("T1")).recipient().orElseThrow();
    assertThat(recipient.contact().digest()).isEqualTo(personal("anna@example.org").digest());
    assertThat(recipient.name().orElseThrow().digest()).isEqualTo(personal("Anna Berger").digest());
    assertThat(recipient.language()).isEqualTo(Language.GERMAN);

    kiosk.opens().closes(Occupancy.OCCUPIED);
    assertThat(kiosk.ledger().parcel(kiosk.parcel("T1")).state())
        .isInstanceOf(ParcelState.Stored.class);
  }

  @Test
  @DisplayName("C7: who needs it gets a compartment within reach")
  void whoNeedsItGetsACompartmentWithinReach() {
    kiosk.write("jürgen").pick(1);

    assertThat(kiosk.ledger().parcel(kiosk.parcel("T1")).handling().accessible()).isTrue();
    var label = kiosk.pulses().getFirst();
    assertThat(Site.BOOK_PLAN.cabinet().get(Site.id(label)).accessible()).isTrue();
  }

  @Test
  void whoWantsNoPhotoGetsNone() {
    kiosk.write("zoe").pick(1);
    assertThat(kiosk.ledger().parcel(kiosk.parcel("T1")).handling().noPhoto()).isTrue();
  }

  @Test
  void allOthersGetOne() {
    kiosk.write("an").pick(1);
    assertThat(kiosk.ledger().parcel(kiosk.parcel("T1")).handling().noPhoto()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"b", "*", " - ", ".", "%", "xy", ""})
  void fewerThanTwoLettersAndStrangersFindNobody(String typed) {
    kiosk.write(typed);

    assertThat(kiosk.model())
        .isEqualTo(new ScreenModel.EnterContact(ContactTrouble.NOBODY, true, true));
    assertThat(kiosk.facts()).isEmpty();
  }

  @Test
  void moreThanAHandfulIsNotShown() {
    kiosk.write("twin");

    assertThat(kiosk.model())
        .isEqualTo(new ScreenModel.EnterContact(ContactTrouble.TOO_MANY, true, true));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3, 99})
  void nobodyIsPickedWhoIsNotShown(int number) {
    kiosk.write("ber").pick(number);

    assertThat(kiosk.step()).isInstanceOf(Step.PickRecipient.class);
    assertThat(kiosk.pulses()).isEmpty();
  }

  @Test
  void backGoesToTheLettersAgain() {
    kiosk.write("ber").press(Choice.BACK);

    assertThat(kiosk.model())
        .isEqualTo(new ScreenModel.EnterContact(ContactTrouble.NONE, true, true));
  }

  @Test
  void aTelephoneNumberIsTakenWhereItIsReached() {
    kiosk.write("+49301234567");

    assertThat(kiosk.facts(Lasting.ParcelAnnounced.class)).hasSize(1);
  }

  @Test
  void aTelephoneNumberIsNotTakenWhereNothingSendsToOne() {
    var mailOnly = asked(Bench.allEmpty());

    mailOnly.write("+49301234567");

    assertThat(mailOnly.model())
        .isEqualTo(new ScreenModel.EnterContact(ContactTrouble.INVALID, false, false));
  }

  @Test
  void aBrokenAddressIsNoName() {
    kiosk.write("anna@");

    assertThat(kiosk.model())
        .isEqualTo(new ScreenModel.EnterContact(ContactTrouble.INVALID, true, true));
  }

  @Test
  void nobodyButACourierIsAskedForNames() {
    var plan = Site.BOOK_PLAN;
    var rules = Site.CUSTOMERS_PLAN.rules();
    var customers =
        Bench.allEmpty(new KioskPlan(plan.profile(), plan.cabinet(), rules, plan.book()));
    customers.press(Choice.RETURN_OR_SEND).press(Choice.SEND).write("s@example.org");
    assertThat(customers.model())
        .isEqualTo(new ScreenModel.EnterContact(ContactTrouble.NONE, false, false));

    customers.write("ber");

    assertThat(customers.model())
        .isEqualTo(new ScreenModel.EnterContact(ContactTrouble.INVALID, false, false));
  }

  @Test
  void whatIsShownOfPeopleIsNotWrittenIntoLogs() {
    assertThat(new ScreenModel.PickRecipient(List.of(new Person("Anna Berger", "3 B"))))
        .asString()
        .doesNotContain("Anna");
  }

  /// A courier has scanned a small parcel that nobody has announced.
  private static Bench asked(Bench kiosk) {
    return kiosk.courierSignedIn().scan("T1").choose("S");
  }
}
