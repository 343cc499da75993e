package cubby.app.command;

import cubby.core.person.CourierNumber;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Who of those that are known is meant, who says so, and why.
final class PersonOptions {
  @Parameters(
      paramLabel = "NUMBER",
      converter = Converters.SignInNumber.class,
      description = "The number that they sign in with.")
  CourierNumber number;

  @Mixin OnRecord record;
}
