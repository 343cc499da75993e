package cubby.app.sim;

import cubby.app.yaml.Quote;
import cubby.sim.VirtualSite;
import cubby.sim.board.PowerSwitch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `fault NAME KIND [VALUE] [board N]`.
final class FaultCommands {
  static final String USAGE = "fault NAME KIND [VALUE] [board N]";

  private static final String ECHO = "echo";
  private static final String RESET = "reset";
  private static final String NONE = "none";
  private static final String BOARD = "board";

  /// How long a board is without power and starts up in a reset.
  private static final Duration DARK = Duration.ofMillis(200);

  private static final Choice<FaultKind> LASTING = Choice.of("fault", FaultKind.values());
  private static final Choice<String> KINDS =
      Choice.of(
          "fault",
          Stream.concat(
                  Arrays.stream(FaultKind.values()).map(Choice::written),
                  Stream.of(ECHO, RESET, NONE))
              .toList(),
          word -> word);

  private final VirtualSite site;
  private final Map<String, BusFaults> byBus = new LinkedHashMap<>();

  FaultCommands(VirtualSite site) {
    this.site = site;
    site.buses()
        .forEach((name, bus) ->
            byBus.put(
                name,
                new BusFaults(
                    bus.faults(), site.boards(name).stream().map(PowerSwitch::address).toList())));
  }

  /// @param bus one there is
  /// @param words from the kind on
  /// @return what is wrong with the bus now
  String obey(String bus, List<String> words) {
    var kind = KINDS.meant(words.getFirst());
    var more = new ArrayList<>(words.subList(1, words.size()));
    var its = faults(bus);
    var board = takeBoard(its.boards(), more);
    switch (kind) {
      case NONE -> {
        refuse(board, "none clears the whole bus");
        refuse(more, kind);
        its.clear();
      }
      case ECHO -> {
        refuse(board, "An echo is of the whole bus");
        refuse(more, kind);
        its.echo();
      }
      case RESET -> {
        refuse(more, kind);
        site.boards(bus).stream()
            .filter(each -> board.isEmpty() || board.get() == each.address())
            .forEach(each -> each.cycle(DARK));
      }
      default -> {
        var lasting = LASTING.meant(kind);
        its.set(new BusFaults.Spot(lasting, board), value(lasting, more));
      }
    }
    return shown(bus);
  }

  /// All there are, in one line.
  static String kinds() {
    return String.join(", ", KINDS.meanings().keySet());
  }

  /// `faults=none`, or `faults=` and what there is.
  String shown(String bus) {
    return "faults=" + Shown.list(faults(bus).shown());
  }

  private static Optional<Integer> takeBoard(List<Integer> boards, List<String> words) {
    int at = words.indexOf(BOARD);
    if (at < 0) {
      return Optional.empty();
    }
    if (at != words.size() - 2) {
      throw new Mistake("The board comes last, with its address: board N.");
    }
    int address = Choice.of("board", boards, String::valueOf).meant(words.getLast());
    words.subList(at, words.size()).clear();
    return Optional.of(address);
  }

  private static int value(FaultKind kind, List<String> words) {
    if (words.isEmpty()) {
      return kind.usual();
    }
    if (words.size() > 1) {
      throw new Mistake("This is written: %s.".formatted(USAGE));
    }
    return number(words.getFirst())
        .filter(value -> value >= 0 && value <= kind.max())
        .orElseThrow(
            () -> new Mistake("%s, not %s.".formatted(kind.range(), Quote.of(words.getFirst()))));
  }

  private static Optional<Integer> number(String word) {
    try {
      return Optional.of(Integer.parseInt(word));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static void refuse(Optional<Integer> board, String why) {
    if (board.isPresent()) {
      throw new Mistake("%s: leave 'board N' out.".formatted(why));
    }
  }

  private static void refuse(List<String> value, String kind) {
    if (!value.isEmpty()) {
      throw new Mistake("%s takes no value, not %s.".formatted(kind, Quote.of(value.getFirst())));
    }
  }

  private BusFaults faults(String bus) {
    var its = byBus.get(bus);
    if (its == null) {
      throw new IllegalArgumentException("no bus is called " + bus);
    }
    return its;
  }
}
