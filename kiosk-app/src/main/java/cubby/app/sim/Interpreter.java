package cubby.app.sim;

import static java.util.stream.Collectors.joining;

import cubby.hal.config.SignalSettings;
import cubby.sim.BusPlan;
import cubby.sim.SitePlan;
import cubby.sim.VirtualSite;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// Carries out commands of one line each on a site, and answers each with one line: `ok` and how
/// things are now, or `error` and a sentence. Confined to one thread; others may drive the site
/// meanwhile.
final class Interpreter {
  private static final Choice<Verb> VERBS = Choice.of("command", Verb.values());

  private static final Choice<Plug> PLUG = Choice.of("way to plug a bus", Plug.values());

  private final List<String> names;
  private final Choice<String> buses;
  private final HandCommands hands;
  private final SignalCommands signals;
  private final FaultCommands faults;
  private final Plugs plugs;
  private final TreeSet<String> cut = new TreeSet<>();
  private boolean over;

  private enum Plug {
    CUT,
    RESTORE
  }

  private enum Verb {
    DOOR("door L close|open|bounce", 3, 3),
    PARCEL("parcel L put|take", 3, 3),
    LATCH("latch L jam|free", 3, 3),
    SENSOR(HandCommands.SENSOR_USAGE, 4, 4),
    SIGNAL("signal NAME active|quiet", 3, 3),
    BUS("bus NAME cut|restore", 3, 3),
    FAULT(FaultCommands.USAGE, 3, 6),
    SHOW("show [L]", 1, 2),
    HELP("help", 1, 1),
    QUIT("quit", 1, 1);

    private final String usage;
    private final int wordsMin;
    private final int wordsMax;

    Verb(String usage, int wordsMin, int wordsMax) {
      this.usage = usage;
      this.wordsMin = wordsMin;
      this.wordsMax = wordsMax;
    }
  }

  /// @param signals contacts of the plan that are no doors
  Interpreter(SitePlan plan, List<SignalSettings> signals, VirtualSite site, Plugs plugs) {
    this.plugs = plugs;
    names = plan.buses().stream().map(BusPlan::name).toList();
    buses = Choice.of("bus", names, it -> it);
    hands = new HandCommands(plan.compartments(), site.cabinet());
    this.signals = new SignalCommands(signals, site.cabinet());
    faults = new FaultCommands(site);
  }

  /// @return one line, without its end
  String answer(String line) {
    try {
      return "ok " + obey(List.of(line.strip().split("\\s+")));
    } catch (Mistake mistake) {
      return "error " + mistake.sentence();
    }
  }

  /// Whether somebody said `quit`.
  boolean over() {
    return over;
  }

  private String obey(List<String> words) {
    if (words.getFirst().isEmpty()) {
      throw new Mistake("There is no command in this line: 'help' lists them.");
    }
    var verb = VERBS.meant(words.getFirst());
    if (words.size() < verb.wordsMin || words.size() > verb.wordsMax) {
      throw new Mistake("This is written: %s.".formatted(verb.usage));
    }
    return switch (verb) {
      case DOOR -> hands.door(words.get(1), words.get(2));
      case PARCEL -> hands.parcel(words.get(1), words.get(2));
      case LATCH -> hands.latch(words.get(1), words.get(2));
      case SENSOR -> hands.sensor(words.get(1), words.get(2), words.get(3));
      case SIGNAL -> signals.obey(words.get(1), words.get(2));
      case BUS -> plug(buses.meant(words.get(1)), words.get(2));
      case FAULT -> {
        var bus = buses.meant(words.get(1));
        yield bus + " " + faults.obey(bus, words.subList(2, words.size()));
      }
      case SHOW -> words.size() == 2 ? hands.shown(words.get(1)) : summary();
      case HELP -> help();
      case QUIT -> {
        over = true;
        yield "The boards are gone.";
      }
    };
  }

  private String plug(String bus, String what) {
    return switch (PLUG.meant(what)) {
      case CUT -> {
        plugs.cut(bus);
        cut.add(bus);
        yield bus + " cut";
      }
      case RESTORE -> {
        var line = restore(bus);
        cut.remove(bus);
        yield bus + " " + line;
      }
    };
  }

  private String restore(String bus) {
    try {
      return plugs.restore(bus);
    } catch (IOException e) {
      throw new Mistake("The line cannot be served again: %s".formatted(e.getMessage()));
    }
  }

  private String summary() {
    return "%s cut=%s %s"
        .formatted(
            hands.summary(),
            Shown.list(List.copyOf(cut)),
            names.stream().map(bus -> bus + ":" + faults.shown(bus)).collect(joining(" ")));
  }

  private static String help() {
    return "%s; kinds of faults: %s"
        .formatted(
            Arrays.stream(Verb.values()).map(verb -> verb.usage).collect(joining("; ")),
            FaultCommands.kinds());
  }
}
