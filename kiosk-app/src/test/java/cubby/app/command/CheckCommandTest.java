package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.control.Question;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

/// Whether a configuration is sound.
class CheckCommandTest extends AtTheTerminal {
  @Test
  void aSoundConfigurationIsSummedUp() {
    assertThat(run("check", config)).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            %s is sound: 25 compartments in 4 sizes (9 S, 8 M, 7 L, 1 XL) on 2 banks, 1 bus.
            Notices, though:
                no mail is configured: letters are written to %s, for somebody to pass on
                no SMS gateway is configured: whoever is announced with a telephone number gets no notice from this kiosk
            On this machine, though:
                bus main: there is no /dev/serial/by-id/usb-FTDI_FT232R_USB_UART_A50285BI-if00-port0 (unplugged?)
            """
                .formatted(config, Path.of(config).resolveSibling("notices")));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void whatThisMachineDoesNotHaveIsSaidAndNoFault() throws IOException {
    Files.writeString(
        Path.of(config),
        """
        scanner: {line: "serial:/dev/nowhere"}
        cameras:
          - {id: left, command: [/nowhere/snap, "{file}"], sees: [1]}
        signals:
          - {name: lid, kind: tamper, bank: A, channel: 16, active-when: open}
        mail:
          host: mail.example.org
          security: tls
          user: kiosk
          password-file: /nowhere/password
          from: kiosk@example.org
        """,
        StandardOpenOption.APPEND);

    assertThat(run("check", config)).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            %s is sound: 25 compartments in 4 sizes (9 S, 8 M, 7 L, 1 XL) on 2 banks, 1 bus. And a scanner, 1 camera, 1 signal.
            Notices, though:
                no SMS gateway is configured: whoever is announced with a telephone number gets no notice from this kiosk
            On this machine, though:
                bus main: there is no /dev/serial/by-id/usb-FTDI_FT232R_USB_UART_A50285BI-if00-port0 (unplugged?)
                scanner: there is no /dev/nowhere (unplugged?)
                camera left: there is no program /nowhere/snap
                mail: there is no password file /nowhere/password
            """
                .formatted(config));
  }

  @Test
  void parcelsInWhatIsNotConfiguredAnyMoreAreToldWithTheDataFolder() {
    office.reply = new Reply.Done("Compartment 99 holds one.\nSo does 98.");

    assertThat(run("check", config, "--data", "d")).isZero();
    assertThat(asked)
        .satisfiesExactly(
            folder -> assertThat(folder).isEqualTo(Path.of("d")),
            question ->
                assertThat(question)
                    .isInstanceOfSatisfying(
                        Question.LeftOut.class,
                        it ->
                            assertThat(it.configured())
                                .hasSize(25)
                                .contains(new CompartmentId("1"))),
            withConfiguration -> assertThat(withConfiguration).isEqualTo(true));
    assertThat(out.toString())
        .endsWith(
            """
            In this kiosk, though:
                Compartment 99 holds one.
                So does 98.
            """);
  }

  @Test
  void aSoundConfigurationOfAKioskThatCannotBeAskedIsRefused() {
    office.reply = new Reply.Refused("It is another kiosk's.");

    assertThat(run("check", config, "--data", "d")).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("It is another kiosk's.%n".formatted());
  }

  @Test
  void whereEverythingIsConfiguredNothingIsSaidOfTheKiosk() {
    office.reply = new Reply.Done("");

    assertThat(run("check", config, "--data", "d")).isZero();
    assertThat(out.toString()).doesNotContain("In this kiosk");
  }

  @Test
  void aBrokenConfigurationIsExplained() throws IOException {
    breakConfig();

    assertThat(run("check", config)).isEqualTo(1);
    assertThat(out.toString())
        .isEqualTo(
            "%s:11:16: code-length: 5 is out of range%n    It goes from 6 to 12.%n"
                .formatted(config));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void anAbsentConfigurationIsOneSentence() {
    assertThat(run("check", "/nowhere/cabinet.yaml")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo("/nowhere/cabinet.yaml: there is no such file%n".formatted());
  }

  @Test
  void aFileThatIsSomethingElseIsNotToldToItsEnd() throws IOException {
    Files.writeString(Path.of(config), "x: 1\n" + "? ".repeat(3) + "\n");
    var many = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      many.append("key%d: 1%n".formatted(i));
    }
    Files.writeString(Path.of(config), many);

    assertThat(run("check", config)).isEqualTo(1);
    assertThat(out.toString()).endsWith("… and 406 more.%n".formatted());
  }
}
