package cubby.app.command;

import cubby.core.text.Secret;
import picocli.CommandLine.Option;

/// Who says so, and why: alike in all commands that are recorded with both.
final class OnRecord {
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
}
