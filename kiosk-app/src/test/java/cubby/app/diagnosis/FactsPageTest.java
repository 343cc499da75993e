package cubby.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.journal.JournalRow;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactsPageTest {
  private static final String PERSONAL = "Ottilie-4711";

  /// Whatever a fact says of people, under whatever name, and even one that is made tomorrow.
  private static final String BODY =
      """
      {"number":"%1$s","name":{"digest":"%1$s","id":"%1$s"},"by":{"number":"%1$s"},"pin":"%1$s",
       "parcel":"%1$s","tracking":"%1$s","secret":"%1$s","recovery":["%1$s"],"claimant":{"typed":"%1$s"},
       "code":"%1$s","detail":"%1$s","caseNumber":"%1$s","notice":"%1$s","message":"%1$s","key":"%1$s",
       "purpose":{"type":"Pickup","parcel":"%1$s","by":"%1$s"},"cause":{"type":"ByPerson","by":"%1$s"},
       "result":{"type":"Refused","code":"%1$s"},"reason":{"id":"%1$s"},"carrier":"%1$s","size":"%1$s"}
      """
          .formatted(PERSONAL);

  @Test
  void ofNoKindOfFactAnythingIsToldAboutPeople() {
    var rows =
        Stream.of(Lasting.class.getPermittedSubclasses())
            .map(kind ->
                new JournalRow(
                    7,
                    Instant.EPOCH,
                    kind.getSimpleName(),
                    "compartment/12 parcel/" + PERSONAL,
                    BODY))
            .toList();

    var page = FactsPage.of(rows);
    assertThat(page).doesNotContain(PERSONAL);
    assertThat(page.lines()).hasSize(rows.size() + 1);
    assertThat(page)
        .contains(
            "7,1970-01-01T00:00:00Z,PulseAuthorised,12,Pickup",
            "7,1970-01-01T00:00:00Z,CourierEnrolled,12,\n");
  }
}
