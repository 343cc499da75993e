package cubby.app.command;

import cubby.app.control.Order;
import cubby.core.cabinet.CompartmentId;
import cubby.core.text.Secret;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which compartment, who says so, and why: alike in all commands about one.
final class CompartmentOptions {
  @Parameters(
      paramLabel = "LABEL",
      converter = Converters.Label.class,
      description = "The label on the compartment's door.")
  CompartmentId label;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      required = true,
      converter = Converters.Text.class,
      description = "Who says so, for the record.")
  Secret by;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      converter = Converters.Text.class,
      description = "Why, for the record.")
  Secret reason;

  Order order(CompartmentCommand.Maker maker) {
    return maker.make(label, by, reason);
  }
}
