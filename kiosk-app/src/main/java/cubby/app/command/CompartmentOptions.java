package cubby.app.command;

import cubby.app.control.Order;
import cubby.core.cabinet.CompartmentId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Which compartment, who says so, and why: alike in all commands about one.
final class CompartmentOptions {
  @Parameters(
      paramLabel = "LABEL",
      converter = Converters.Label.class,
      description = "The label on the compartment's door.")
  CompartmentId label;

  @Mixin OnRecord record;

  Order order(CompartmentCommand.Maker maker) {
    return maker.make(label, record.by, record.reason);
  }
}
