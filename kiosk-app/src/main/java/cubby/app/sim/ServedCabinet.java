package cubby.app.sim;

import cubby.app.command.SimWishes;
import cubby.core.effect.Reply;
import cubby.sim.BusPlan;
import cubby.sim.SimulatedSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

/// `./cubby sim`: a simulated cabinet whose lines any program may open, until its input ends.
public final class ServedCabinet {
  private final SimulatedCabinet cabinet;
  private final SimulatedSite site;
  private final PrintWriter out;

  private ServedCabinet(SimulatedCabinet cabinet, SimulatedSite site, PrintWriter out) {
    this.cabinet = cabinet;
    this.site = site;
    this.out = out;
  }

  /// Blocks until `quit`, the end of input, or nobody reads the answers any more. At a signal the
  /// process ends with 0.
  ///
  /// @param in commands, one a line
  /// @param out one line a bus, `ready`, then one line a command, each at once
  public static Reply serve(SimWishes wishes, InputStream in, PrintWriter out) {
    try (var ending = Ending.atSignal()) {
      var cabinet = SimulatedCabinet.of(wishes);
      var site = ending.with(open(cabinet, wishes, ending));
      var served = new ServedCabinet(cabinet, site, out);
      cabinet.signals().forEach(signal -> SimulatedSignals.set(site.cabinet(), signal, false));
      served.announce();
      served.obey(new CommandReader(in));
      return new Reply.Done("");
    } catch (IllegalArgumentException e) {
      return new Reply.Refused("This cannot be simulated: %s.".formatted(e.getMessage()));
    } catch (FileSystemException e) {
      return new Reply.Refused(
          "The links cannot be made: %s (%s)."
              .formatted(e.getMessage(), e.getClass().getSimpleName()));
    } catch (IOException e) {
      return new Reply.Refused("The boards cannot be served: %s".formatted(e.getMessage()));
    }
  }

  private static SimulatedSite open(SimulatedCabinet cabinet, SimWishes wishes, Ending ending)
      throws IOException {
    if (wishes.tcp()) {
      return SimulatedSite.openOnNetwork(cabinet.plan());
    }
    var buses = cabinet.plan().buses().stream().map(BusPlan::name).toList();
    var folder = ending.with(LineFolder.open(wishes.links(), buses));
    return SimulatedSite.open(cabinet.plan(), folder.path());
  }

  private void announce() {
    cabinet
        .drivers()
        .forEach((bus, drivers) ->
            out.println("bus %s %s %s".formatted(bus, drivers, site.line(bus).address())));
    out.println("ready");
    out.flush();
  }

  private void obey(CommandReader commands) {
    var interpreter =
        new Interpreter(cabinet.plan(), cabinet.signals(), site.site(), new SitePlugs(site));
    for (var line = commands.next(); line.isPresent(); line = commands.next()) {
      out.println(interpreter.answer(line.get()));
      if (out.checkError() || interpreter.over()) {
        return;
      }
    }
  }

  private record SitePlugs(SimulatedSite site) implements Plugs {
    @Override
    public void cut(String bus) {
      site.line(bus).cut();
    }

    @Override
    public String restore(String bus) throws IOException {
      try {
        site.line(bus).restore();
        return site.line(bus).address();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }
}
