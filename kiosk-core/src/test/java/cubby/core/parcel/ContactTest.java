package cubby.core.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+49301234567",
        "0049301234567",
        " +49 30 1234567 ",
        "+49 (0)30 / 123-45.67",
        "+49 30 123‑4567",
        "00 49 (30) 123 45 67"
      })
  void aTelephoneNumberHasOneFormHoweverItIsWritten(String typed) {
    assertThat(Contact.parse(typed)).contains(new Contact.Phone("+49301234567"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "030 1234567",
        "49301234567",
        "+0301234567",
        "+49 30",
        "+4930123456789012",
        "+49 30 CUBBY",
        "++49301234567",
        "+49301234567, +49301234568"
      })
  void whatIsNoInternationalNumberIsNone(String typed) {
    assertThat(Contact.parse(typed)).isEmpty();
  }

  @Test
  void anAddressStaysAsItWasTyped() {
    assertThat(Contact.parse(" R.Miller@example.org"))
        .contains(new Contact.Email("R.Miller@example.org"));
  }
}
