package cubby.app.torture.power;

import cubby.core.journal.ChainHead;
import cubby.core.text.TextId;
import java.time.Duration;

/// What whoever recorded the work was told by the journal, as one line of text.
sealed interface Promise {

  /// There is a journal.
  record Created() implements Promise {}

  /// A commit has returned.
  ///
  /// @param uptime of its stamp
  record Committed(ChainHead head, Duration uptime) implements Promise {}

  /// The clocks have been noted.
  record Noted(Duration uptime) implements Promise {}

  /// Part of a commit that has returned.
  record Kept(TextId text) implements Promise {}

  /// It is about to be erased: from now on it may be there or not.
  record Erasing(TextId text) implements Promise {}

  /// It is not to be read any more; and once the next commit has returned, by which a kiosk says
  /// that it is erased, nothing of it is left in any file.
  ///
  /// @param sealed as it stood in the file
  record Erased(TextId text, String sealed) implements Promise {}

  default String line() {
    return switch (this) {
      case Created _ -> "created";
      case Committed(var head, var uptime) ->
          "committed %d %s %s".formatted(head.sequence(), head.hash(), uptime);
      case Noted(var uptime) -> "noted " + uptime;
      case Kept(var text) -> "kept " + text.value();
      case Erasing(var text) -> "erasing " + text.value();
      case Erased(var text, var sealed) -> "erased %s %s".formatted(text.value(), sealed);
    };
  }

  /// @throws IllegalArgumentException if this is no such line
  static Promise ofLine(String line) {
    var words = line.strip().split(" ", -1);
    return switch (words[0]) {
      case "created" -> new Created();
      case "committed" ->
          new Committed(
              new ChainHead(Long.parseLong(words[1]), words[2]), Duration.parse(words[3]));
      case "noted" -> new Noted(Duration.parse(words[1]));
      case "kept" -> new Kept(new TextId(words[1]));
      case "erasing" -> new Erasing(new TextId(words[1]));
      case "erased" -> new Erased(new TextId(words[1]), words[2]);
      default -> throw new IllegalArgumentException("no promise: " + line);
    };
  }
}
