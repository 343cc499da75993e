package cubby.app.command;

import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import picocli.CommandLine.Option;

/// What is told of everybody who is added.
final class NewPerson {
  @Option(
      names = "--number",
      paramLabel = "N",
      required = true,
      converter = Converters.SignInNumber.class,
      description = "The number to sign in with, 2 to 10 digits; it stays theirs for ever.")
  CourierNumber number;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      converter = Converters.Text.class,
      description = "Their name; kept sealed.")
  Secret name;
}
