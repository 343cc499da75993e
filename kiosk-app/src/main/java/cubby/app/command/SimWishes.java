package cubby.app.command;

import cubby.app.config.CabinetConfig;
import cubby.sim.BoardFamily;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What is to be simulated, and how it is served.
///
/// @param tcp on TCP ports instead of pseudo-terminals
/// @param links the folder for links to the pseudo-terminals; a temporary one if empty
/// @param spring from a pulse until the door has sprung open
public record SimWishes(Simulated cabinet, boolean tcp, Optional<Path> links, Duration spring) {

  public sealed interface Simulated {}

  /// The cabinet that comes with the program.
  public record Demo() implements Simulated {}

  public record Configured(CabinetConfig config) implements Simulated {}

  /// Boards of one family on one line, within the family's numbers.
  public record Boards(BoardFamily family, int boards, int channels) implements Simulated {}
}
