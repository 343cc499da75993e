package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.control.Order;
import cubby.app.control.Question;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.journal.JournalFailure;
import cubby.core.text.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What all commands have in common, and the small ones.
class CommandLineTest extends AtTheTerminal {
  /// All of them, as they would be typed.
  static Stream<String> commands() {
    return under("", CommandTree.of(new FakeOffice(), PinEntry.ofProcess()));
  }

  private static Stream<String> under(String words, CommandLine line) {
    return Stream.concat(
        Stream.of(words.strip()),
        line.getSubcommands().entrySet().stream()
            .flatMap(one -> under(words + " " + one.getKey(), one.getValue())));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(String command) {
    assertThat(run(words(command + " --help"))).isZero();
    assertThat(out.toString()).contains("Usage: cubby " + command).contains("-h, --help");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandRefusesWhatItDoesNotKnow(String command) {
    assertThat(run(words(command + " --frobnicate"))).isEqualTo(2);
    assertThat(err.toString()).contains("' explains it.");
    assertThat(out.toString()).isEmpty();
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "frobnicate",
        "check",
        "check a b",
        "setup --data x",
        "run --config x",
        "demo --out",
        "sim --driver",
        "sim --driver kerong-cu16 --config x",
        "sim --boards 2",
        "sim --channels 8",
        "sim --driver kerong-cu17",
        "sim --driver frobnicate",
        "sim --driver kerong-cu16 --boards 17",
        "sim --driver kerong-cu16 --boards 0",
        "sim --driver kerong-cu16 --channels 17",
        "sim --driver shuoming --boards 32",
        "sim --driver shuoming --channels 51",
        "sim --tcp --link lines",
        "sim --spring-ms -1",
        "sim --spring-ms x",
        "person",
        "person add",
        "person add technician",
        "person disable 17 --data x",
        "person pin --by Ada --reason x --data x",
        "person secret abc --by Ada --reason x --data x",
        "person add courier --number 17",
        "compartment",
        "backup --data x --out y",
        "restore --in x --data y",
        "key make",
        "compartment found 7 --by Ada --reason x --data x",
        "compartment clear 7 --by Ada --data x",
        "compartment clear --by Ada --reason x --data x",
        "compartment clear 1234567 --by Ada --reason x --data x",
        "person add courier --number abc --name Ada --carrier Swift --data x",
      })
  void wrongUsageIsTwo(String line) {
    assertThat(run(words(line))).isEqualTo(2);
    assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    assertThat(asked).isEmpty();
  }

  @Test
  void theVersionIsTold() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("cubby ");
  }

  @Test
  void aMistypedCommandIsGuessed() {
    assertThat(run("chek", config)).isEqualTo(2);
    assertThat(err.toString()).contains("check");
  }

  @ParameterizedTest
  @ValueSource(strings = {"setup", "run"})
  void aBrokenConfigurationNeverStartsAKiosk(String command) throws IOException {
    breakConfig();

    assertThat(run(command, "--config", config, "--data", "d")).isEqualTo(1);
    assertThat(err.toString()).contains(":11:16: code-length: 5 is out of range");
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"setup", "run"})
  void aSoundConfigurationIsHandedOn(String command) {
    assertThat(run(command, "--config", config, "--data", "d")).isZero();
    assertThat(asked).containsExactly(command, "demo-1", Path.of("d"));
    assertThat(out.toString()).isEqualTo("It is done.%n".formatted());
  }

  @Test
  void theDemoNeedsNothing() {
    assertThat(run("demo")).isZero();
    assertThat(asked).containsExactly(new DemoWishes(false, Optional.empty(), Optional.empty()));
  }

  @Test
  void theDemoTakesWishes() {
    assertThat(run("demo", "--headless", "--out", "pictures", "--data", "d")).isZero();
    assertThat(asked)
        .containsExactly(
            new DemoWishes(true, Optional.of(Path.of("pictures")), Optional.of(Path.of("d"))));
  }

  @Test
  void aCompartmentIsClearedTakenOutAndPutBack() {
    var seven = new CompartmentId("7");
    var ada = new Secret("Ada Byron");
    var why = new Secret("looked inside");

    assertThat(run(compartment("clear"))).isZero();
    assertThat(run(compartment("out"))).isZero();
    assertThat(run(compartment("back"))).isZero();
    assertThat(asked)
        .containsExactly(
            Path.of("d"), new Order.ClearCompartment(seven, ada, why),
            Path.of("d"), new Order.TakeCompartmentOut(seven, ada, why),
            Path.of("d"), new Order.PutCompartmentBack(seven, ada, why));
  }

  @Test
  void returnsAndSendingsAreReopened() {
    assertThat(run("deposits", "reopen", "--by", "Ada Byron", "--reason", "looked", "--data", "d"))
        .isZero();

    assertThat(asked)
        .containsExactly(
            Path.of("d"), new Order.ReopenDeposits(new Secret("Ada Byron"), new Secret("looked")));
  }

  @Test
  void theClockIsConfirmed() {
    assertThat(run("clock", "confirm", "--by", "Ada Byron", "--reason", "set", "--data", "d"))
        .isZero();

    assertThat(asked)
        .containsExactly(
            Path.of("d"), new Order.ConfirmClock(new Secret("Ada Byron"), new Secret("set")));
  }

  @Test
  void aRefusalIsOneWithItsSentence() {
    office.reply = new Reply.Refused("Compartment 7 is vacant already.");

    assertThat(run(compartment("clear"))).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("Compartment 7 is vacant already.%n".formatted());
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFailureThatIsForPeopleIsOneWithItsSentence() {
    office.failure = Optional.of(new JournalFailure("The journal is on a full disk: make room."));

    assertThat(run(compartment("clear"))).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("The journal is on a full disk: make room.%n".formatted());
  }

  @Test
  void anErrorOfTheProgramIsSeventyWithoutAStackTrace() {
    office.failure = Optional.of(new IllegalStateException("planted by a test"));

    assertThat(run(compartment("clear"))).isEqualTo(70);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("IllegalStateException").doesNotContain("planted", "\tat ");
  }

  @Test
  void byItselfItSaysWhatThereIs() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString())
        .contains("Usage: cubby", "cubby demo", "cubby setup", "person", "Exit codes:");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"person", "person add", "compartment", "deposits", "message", "bus", "bench"})
  void aGroupByItselfSaysWhatIsInIt(String group) {
    assertThat(run(words(group))).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: cubby " + group, "Commands:");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aDiagnosisIsAskedForWithTheConfigurationIfOneIsNamed() {
    var file = Path.of("kiosk.zip").toAbsolutePath().toString();
    assertThat(run("diagnose", "--data", "d", "--out", "kiosk.zip")).isZero();
    assertThat(run("diagnose", "--data", "d", "--out", "kiosk.zip", "--config", config)).isZero();
    assertThat(asked)
        .containsExactly(
            Path.of("d"),
            new Question.Diagnosis(file),
            false,
            Path.of("d"),
            new Question.Diagnosis(file),
            true);
  }

  private static String[] words(String line) {
    return Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new);
  }

  private static String[] compartment(String what) {
    return new String[] {
      "compartment", what, "7", "--by", "Ada Byron", "--reason", "looked inside", "--data", "d"
    };
  }
}
