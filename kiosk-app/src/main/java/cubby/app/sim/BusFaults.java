package cubby.app.sim;

import static java.util.Comparator.comparing;

import cubby.sim.bus.LineCondition;
import cubby.sim.bus.LineFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What has been said to be wrong with one bus. A kind that is said again takes its new value; what
/// is said of one board comes on top of what is said of all. Confined to one thread.
public final class BusFaults {
  private final LineFaults line;
  private final List<Integer> boards;
  private final TreeMap<Spot, Integer> values =
      new TreeMap<>(comparing(Spot::kind).thenComparing(spot -> spot.board().orElse(-1)));
  private boolean echo;
  private boolean cut;

  /// @param board its address; every board's if empty
  public record Spot(FaultKind kind, Optional<Integer> board) {}

  /// @param boards the addresses on the bus
  public BusFaults(LineFaults line, List<Integer> boards) {
    this.line = line;
    this.boards = List.copyOf(boards);
  }

  List<Integer> boards() {
    return boards;
  }

  /// @param value 0 takes the fault away
  public void set(Spot spot, int value) {
    if (value == 0) {
      values.remove(spot);
    } else {
      values.put(spot, value);
    }
    apply();
  }

  /// Whether this has been said.
  public boolean has(Spot spot) {
    return values.containsKey(spot);
  }

  void echo() {
    echo = true;
    apply();
  }

  /// Cuts the cable, or mends it: nothing passes either way meanwhile.
  public void cut(boolean to) {
    cut = to;
    apply();
  }

  public boolean isCut() {
    return cut;
  }

  public void clear() {
    values.clear();
    echo = false;
    cut = false;
    apply();
  }

  /// Like `loss:30` and `silence:100:board:3`.
  List<String> shown() {
    var shown = new ArrayList<String>();
    values.forEach((spot, value) ->
        shown.add(
            Choice.written(spot.kind())
                + ":"
                + value
                + spot.board().map(address -> ":board:" + address).orElse("")));
    if (echo) {
      shown.add("echo");
    }
    return shown;
  }

  private void apply() {
    line.heal();
    line.echo(echo);
    line.condition(cut ? LineCondition.CUT : LineCondition.SOUND);
    values.forEach((spot, value) -> {
      for (int address : spot.board().map(List::of).orElse(boards)) {
        line.add(spot.kind().fault(value, address), spot.kind().occasion(value), address);
      }
    });
  }
}
