package cubby.app.bench;

import static java.util.stream.Collectors.joining;

import cubby.hal.line.Line;
import cubby.hal.line.LineAddress;
import cubby.hal.line.LineException;
import cubby.hal.line.LineOpener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Asks address by address who is there. Sends status requests and nothing else.
public final class Scan {
  /// Half of what the kiosk waits: a board that answers takes 10 to 50 ms.
  private static final Duration TIMEOUT = Duration.ofMillis(100);

  /// A first request may be lost to what was on the line before.
  private static final int TRIES = 2;

  private static final String CHECK_SILENCE =
      "check the power of the boards, A and B of the line (swapped?), --driver and --baud";

  private Scan() {}

  /// All that was found, and why nothing was, if so.
  public record Outcome(List<Found> all, Optional<String> trouble) {
    public Outcome {
      all = List.copyOf(all);
    }

    public List<Found.Board> boards() {
      return all.stream()
          .filter(Found.Board.class::isInstance)
          .map(Found.Board.class::cast)
          .toList();
    }
  }

  /// @param from the first address, within the driver's range
  /// @param to the last
  /// @param progress told of each address as it was asked
  public static Outcome of(
      Bench bench, int from, int to, LineOpener lines, Consumer<Found> progress)
      throws InterruptedException {
    var all = new ArrayList<Found>();
    try (var line =
        LiveBench.alone(lines).open(LineAddress.parse(bench.bus().line()), bench.baud())) {
      for (int address = from; address <= to; address++) {
        var found = ask(bench.at(address), line);
        all.add(found);
        progress.accept(found);
      }
    } catch (LineException e) {
      return new Outcome(all, Optional.of(Diagnosis.line(bench, e.detail())));
    }
    return new Outcome(all, trouble(bench, from, to, all));
  }

  private static Found ask(Bench bench, Line line) throws LineException, InterruptedException {
    var set = bench.bank().replies().timeout();
    var timeout = set == null ? TIMEOUT : set;
    Found found = new Found.Nobody(bench.board());
    for (int i = 0; i < TRIES && !(found instanceof Found.Board); i++) {
      var again = new Probe(bench, line, timeout).ask();
      found = again instanceof Found.Nobody ? found : again;
    }
    return found;
  }

  private static Optional<String> trouble(Bench bench, int from, int to, List<Found> all) {
    if (all.stream().anyMatch(Found.Board.class::isInstance)) {
      return Optional.empty();
    }
    var nobody =
        "No board from %d to %d gave its status (%s), each asked twice".formatted(from, to, bench);
    var declined = asked(all, Found.Declined.class::isInstance);
    if (!declined.isEmpty()) {
      return Optional.of(
          "%s; one that answers otherwise, as %s did, may have to be set up first, which a scan does not do: try 'cubby bus status' with its --board."
              .formatted(nobody, declined));
    }
    var spoke = asked(all, found -> !(found instanceof Found.Nobody));
    return Optional.of(
        spoke.isEmpty()
            ? "%s, and nothing came back: %s.".formatted(nobody, CHECK_SILENCE)
            : "%s, and what came back when %s was asked is no answer: %s."
                .formatted(nobody, spoke, Diagnosis.CHECK_GARBAGE));
  }

  private static String asked(List<Found> all, Predicate<Found> which) {
    return all.stream()
        .filter(which)
        .map(found -> Integer.toString(found.asked()))
        .collect(joining(", "));
  }
}
