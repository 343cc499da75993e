package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.control.Order;
import cubby.app.control.Question;
import cubby.core.effect.Reply;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import cubby.link.qr.QrBlocks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who may sign in at the kiosk.
class PersonCommandTest extends AtTheTerminal {
  @Test
  void aCourierIsAddedWithThePinFromStandardInput() {
    input = "470815\nmore";

    assertThat(run(courier())).isZero();
    assertThat(asked)
        .containsExactly(
            Path.of("d"),
            new Order.EnrolCourier(
                new CourierNumber("17"),
                new Secret("Ada Byron"),
                new Carrier("Swift"),
                new Secret("470815")));
    assertThat(out + "" + err).doesNotContain("470815");
  }

  @Test
  void aCourierMayHaveABadgeAndAnAddress() {
    input = "470815\n";

    assertThat(run(courier("--badge", "BADGE-17", "--email", "ada@swift.example"))).isZero();
    assertThat(asked)
        .containsExactly(
            Path.of("d"),
            new Order.EnrolCourier(
                new CourierNumber("17"),
                new Secret("Ada Byron"),
                new Carrier("Swift"),
                new Secret("470815"),
                Optional.of(new Secret("BADGE-17")),
                Optional.of(new Secret("ada@swift.example"))));
    assertThat(run(courier("--email", "nobody"))).isEqualTo(2);
  }

  @Test
  void anEasyPinIsRefused() {
    input = "123456\n";

    assertThat(run(courier())).isEqualTo(1);
    assertThat(err.toString()).contains("among the first that anybody tries");
    assertThat(asked).isEmpty();
  }

  @Test
  void noPinIsRefused() {
    assertThat(run(courier())).isEqualTo(1);
    assertThat(err.toString()).contains("There was no PIN");
    assertThat(asked).isEmpty();
  }

  @Test
  void peopleAreListedDisabledAndGivenNewPins() {
    var seventeen = new CourierNumber("17");
    var ada = new Secret("Ada Byron");
    var why = new Secret("has left");
    input = "470815\n";

    assertThat(run("person", "list", "--json", "--data", "d")).isZero();
    assertThat(run(person("disable"))).isZero();
    assertThat(run(person("disable", "--force"))).isZero();
    assertThat(run(person("pin"))).isZero();
    assertThat(run(person("secret"))).isZero();
    assertThat(asked)
        .containsExactly(
            Path.of("d"), new Question.People(true),
            Path.of("d"), new Order.DisablePerson(seventeen, ada, why, false),
            Path.of("d"), new Order.DisablePerson(seventeen, ada, why, true),
            Path.of("d"), new Order.ChangePin(seventeen, new Secret("470815"), ada, why),
            Path.of("d"), new Order.RenewSecret(seventeen, ada, why));
    assertThat(out + "" + err).doesNotContain("470815");
  }

  @Test
  void aTechniciansSecretIsShownForTheCameraToo() {
    var uri = "otpauth://totp/Market:90?secret=JBSWY3DPEHPK3PXP&issuer=Market";
    office.reply = new Reply.Done("Technician 90 may sign in.\n  " + uri + "\n  1234567890");

    assertThat(run(person("secret"))).isZero();
    assertThat(out.toString())
        .contains(uri, QrBlocks.plain(uri))
        .endsWith("1234567890%n".formatted())
        .doesNotContain("\u001b");
  }

  private static String[] person(String what, String... more) {
    return Stream.concat(
            Stream.of(
                "person", what, "17", "--by", "Ada Byron", "--reason", "has left", "--data", "d"),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private static String[] courier(String... more) {
    var words =
        new ArrayList<>(
            List.of(
                "person",
                "add",
                "courier",
                "--number",
                "17",
                "--name",
                "Ada Byron",
                "--carrier",
                "Swift",
                "--data",
                "d"));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }
}
