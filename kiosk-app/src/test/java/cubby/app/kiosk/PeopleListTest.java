package cubby.app.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.kiosk.People;
import cubby.core.kiosk.TextBook;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.person.Former;
import cubby.core.text.Digest;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class PeopleListTest {
  private static final TextId NAME = new TextId("n");
  private static final TextId EMAIL = new TextId("e");

  /// The journal says that the name was erased, and nothing of the address.
  @Test
  void aTextThatIsGoneIsSaidToBeErasedOnlyWhereTheJournalSaysSo() {
    var number = new CourierNumber("17");
    var former = new Former(ref(NAME), Optional.of(new Carrier("Swift")), Optional.of(ref(EMAIL)));
    var nobody = People.NOBODY;
    var people =
        new People(
            nobody.couriers(),
            nobody.badges(),
            nobody.technicians(),
            nobody.signInTries(),
            nobody.strangerTries(),
            nobody.typedTries(),
            TreePMap.singleton(number, former),
            nobody.suspended());
    var named =
        new TextBook(
            TreePMap.empty(),
            TreePMap.singleton(EMAIL, number),
            TreePMap.empty(),
            TreePMap.empty());

    assertThat(new PeopleList(people, named, _ -> Optional.empty()).text())
        .contains("(erased)  Swift           (missing)");
    assertThat(new PeopleList(people, named, id -> Optional.of("text " + id.value())).text())
        .contains("text n  Swift           text e");
  }

  private static TextRef ref(TextId id) {
    return new TextRef(id, new Digest("00"));
  }
}
