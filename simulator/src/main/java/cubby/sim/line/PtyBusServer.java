package cubby.sim.line;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.line.LineAddress;
import cubby.sim.bus.SimulatedBus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves a bus on a pseudo-terminal.
///
/// The terminal is found through a symbolic link whose name stays while the terminal behind it
/// comes and goes, as an adapter's does under `/dev/serial/by-id`. The link is gone while the line
/// is cut.
public final class PtyBusServer extends BusServer {
  private static final Logger log = LoggerFactory.getLogger(PtyBusServer.class);

  private final Path path;

  private PtyBusServer(String name, SimulatedBus bus, Path path, MonotonicClock clock) {
    super(name, bus, clock);
    this.path = path;
  }

  /// @param folder exists; the link in it is named after the bus, and replaces one that was left
  ///   there
  /// @throws IOException if there is no pseudo-terminal to be had, or the folder cannot be written
  public static PtyBusServer start(String name, SimulatedBus bus, Path folder, MonotonicClock clock)
      throws IOException {
    var server = new PtyBusServer(name, bus, folder.resolve(name).toAbsolutePath(), clock);
    server.start();
    return server;
  }

  /// What a master opens.
  public Path path() {
    return path;
  }

  @Override
  public String address() {
    return LineAddress.serial(path).toString();
  }

  @Override
  LineEnd plugIn() throws IOException {
    var fresh = Pty.open();
    try {
      link(fresh.slavePath());
      return fresh;
    } catch (IOException thrown) {
      fresh.close();
      throw thrown;
    }
  }

  @Override
  void unplugged() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException thrown) {
      log.warn("The link of the simulated line {} is left behind", name(), thrown);
    }
  }

  /// Replaces in one step, so that a master never finds half of it.
  private void link(Path target) throws IOException {
    var beside = path.resolveSibling("." + name() + ".new");
    Files.deleteIfExists(beside);
    Files.createSymbolicLink(beside, target);
    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
