package cubby.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a new PIN comes from: typed twice at a terminal that does not show it, or else the first
/// line of standard input.
public final class PinEntry {
  private static final int TIMES_MAX = 3;

  /// Whoever has the file may guess as long as they like.
  private static final int PASSPHRASE_LENGTH_MIN = 12;

  /// No PIN or passphrase is as long; whatever else comes in is not read to its end.
  private static final int LINE_BYTES_MAX = 256;

  private final Optional<Terminal> terminal;
  private final InputStream input;

  /// Asks without showing what is typed; null at the end of input, as [java.io.Console] does.
  @FunctionalInterface
  public interface Terminal {
    char @Nullable [] readPassword(String prompt);
  }

  /// What was typed.
  public sealed interface Typed {
    record Fit(Secret pin) implements Typed {}

    record Unfit(String sentence) implements Typed {}
  }

  public PinEntry(Optional<Terminal> terminal, InputStream input) {
    this.terminal = terminal;
    this.input = input;
  }

  /// The terminal that this program was started at, if any, and its standard input.
  @SuppressWarnings("SystemConsoleNull") // null again since JDK 25, where there is no terminal
  public static PinEntry ofProcess() {
    var console = System.console();
    return new PinEntry(
        console != null && console.isTerminal()
            ? Optional.of(prompt -> console.readPassword("%s", prompt))
            : Optional.empty(),
        System.in);
  }

  /// Whether somebody sits at a terminal.
  boolean isAtTerminal() {
    return terminal.isPresent();
  }

  /// A PIN for this number.
  Typed ask(CourierNumber number) {
    return terminal.map(asked -> twice(asked, number)).orElseGet(() -> judged(line(), number));
  }

  /// A new passphrase for an operator's key.
  Typed newPassphrase() {
    var first = passphrase("Passphrase for the new key, at least 12 characters: ");
    return judgedPassphrase(first) instanceof Typed.Fit
            && terminal.isPresent()
            && !first.equals(passphrase("The same passphrase again: "))
        ? new Typed.Unfit("The two passphrases were different: nothing was made.")
        : judgedPassphrase(first);
  }

  /// Whether it is long enough.
  static Typed judgedPassphrase(Secret passphrase) {
    return passphrase.plain().length() < PASSPHRASE_LENGTH_MIN
        ? new Typed.Unfit(
            "A passphrase has at least %d characters: nothing was made."
                .formatted(PASSPHRASE_LENGTH_MIN))
        : new Typed.Fit(passphrase);
  }

  /// The passphrase of an operator's key.
  Secret passphrase(String prompt) {
    return new Secret(terminal.map(asked -> typed(asked, prompt)).orElseGet(this::line));
  }

  private static Typed twice(Terminal terminal, CourierNumber number) {
    for (int time = 1; time <= TIMES_MAX; time++) {
      var first = typed(terminal, "PIN for number %s, 6 to 12 digits: ".formatted(number.digits()));
      if (judged(first, number) instanceof Typed.Unfit unfit) {
        return unfit;
      }
      if (first.equals(typed(terminal, "The same PIN again: "))) {
        return judged(first, number);
      }
    }
    return new Typed.Unfit("The two PINs were different each time: nothing was changed.");
  }

  private static Typed judged(String pin, CourierNumber number) {
    return PinRule.objection(pin, number)
        .<Typed>map(Typed.Unfit::new)
        .orElseGet(() -> new Typed.Fit(new Secret(pin)));
  }

  private static String typed(Terminal terminal, String prompt) {
    var typed = terminal.readPassword(prompt);
    return typed == null ? "" : new String(typed).strip();
  }

  private String line() {
    var line = new ByteArrayOutputStream();
    try {
      for (int next = input.read();
          next >= 0 && next != '\n' && line.size() < LINE_BYTES_MAX;
          next = input.read()) {
        line.write(next);
      }
    } catch (IOException _) {
      return "";
    }
    return line.toString(UTF_8).strip();
  }
}
