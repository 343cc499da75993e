package cubby.app.diagnosis;

import static java.util.stream.Collectors.joining;

import cubby.app.config.CabinetConfig;
import java.util.Collection;
import java.util.List;

/// How the kiosk is configured: steel, wiring, lines, boards and rules. Who is to be called or
/// written to, logins, keys, and commands that may have passwords in them are left out.
public final class ConfigurationPage {

  private ConfigurationPage() {}

  public static String of(CabinetConfig config) {
    var cabinet = config.cabinet();
    return section(
            "kiosk",
            List.of(
                "id " + config.profile().id(),
                "language " + config.profile().language(),
                "code-length " + config.profile().codeLength(),
                config.screen()))
        + section(
            "cabinet",
            List.of(
                "height-mm " + cabinet.heightMm(),
                "column-widths-mm " + cabinet.columnWidthsMm(),
                cabinet.console()))
        + section("sizes", cabinet.sizes())
        + section("buses", config.buses())
        + section("banks", config.banks())
        + section("compartments", cabinet.compartments())
        + section("cameras", cabinet.cameras())
        + section("signals", config.peripherals().signals())
        + section("scanner", config.peripherals().scanner().stream().toList())
        + section("rules", List.of(config.rules()))
        + section(
            "mail",
            config.mail().stream()
                .map(mail ->
                    "%s:%d %s, %s"
                        .formatted(
                            mail.host(),
                            mail.port(),
                            mail.security(),
                            mail.login().isPresent() ? "with a login" : "without a login"))
                .toList())
        + section("messages", List.of("keys " + config.trustedKeys().size()));
  }

  private static String section(String name, Collection<?> lines) {
    return lines.stream().map(line -> "  " + line + "\n").collect(joining("", name + "\n", "\n"));
  }
}
