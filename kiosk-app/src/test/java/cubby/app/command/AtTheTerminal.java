package cubby.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Somebody at a terminal, and nothing but an office that writes down what it is asked. The
/// configuration is the demo's.
abstract class AtTheTerminal {
  private static final String DEMO = "/cubby/app/demo/cabinet.yaml";

  @TempDir Path folder;

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  final FakeOffice office = new FakeOffice();
  final List<Object> asked = office.asked;
  String input = "";
  String config = "";

  /// Its cameras are left out: whether their program is there depends on the machine.
  @BeforeEach
  void withTheDemosConfiguration() throws IOException {
    var file = folder.resolve("cabinet.yaml");
    try (var stream = AtTheTerminal.class.getResourceAsStream(DEMO)) {
      assertThat(stream).isNotNull();
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(file, text.substring(0, text.indexOf("\n# One camera")));
    }
    config = file.toString();
  }

  final int run(String... words) {
    var pins = new PinEntry(Optional.empty(), new ByteArrayInputStream(input.getBytes(UTF_8)));
    return CommandTree.of(office, pins)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .execute(words);
  }

  final void breakConfig() throws IOException {
    var file = Path.of(config);
    Files.writeString(file, Files.readString(file).replace("code-length: 8", "code-length: 5"));
  }
}
