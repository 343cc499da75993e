package cubby.app.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the last runs of a kiosk ended. An abort is the end of a run otherwise than in order,
/// noticed by the next one: it finds what the one before would have taken away. If the computer was
/// started in between, power was cut and nobody is to blame, unless the run had said itself that it
/// was at fault.
///
/// @param run the one that is under way, or was at the last moment of it
/// @param aborts oldest first, those that may still count
/// @param service why the kiosk came up in service mode and has not left it
record RunNotes(Optional<Run> run, List<Abort> aborts, Optional<Abort> service) {
  static final RunNotes NONE = new RunNotes(Optional.empty(), List.of(), Optional.empty());

  /// So many aborts within so long are no chance: whatever comes next would fail, too.
  static final int ABORTS_MAX = 3;

  static final Duration ABORTS_WITHIN = Duration.ofMinutes(10);

  /// Of a run that could say nothing any more.
  static final String SILENT = "it was killed, or crashed";

  /// @param boot of the computer; empty if that is not known
  /// @param fault what is wrong with it, if it has noticed
  record Run(String boot, Optional<String> fault) {
    private Optional<String> abort(String bootNow) {
      if (fault.isPresent()) {
        return fault;
      }
      return boot.equals(bootNow) && !boot.isEmpty() ? Optional.of(SILENT) : Optional.empty();
    }
  }

  record Abort(Instant at, String why) {}

  RunNotes {
    aborts = List.copyOf(aborts);
  }

  /// A run begins.
  ///
  /// @param boot names the time since the computer was started; empty if that is not known
  RunNotes begun(String boot, Instant now) {
    var counted = new ArrayList<Abort>();
    for (var abort : aborts) {
      // A clock that was set back makes no old abort a new one, and seconds do not matter.
      if (Duration.between(abort.at, now).abs().compareTo(ABORTS_WITHIN) < 0) {
        counted.add(abort);
      }
    }
    run.flatMap(last -> last.abort(boot)).ifPresent(why -> counted.add(new Abort(now, why)));
    var out =
        service.isEmpty() && counted.size() >= ABORTS_MAX
            ? Optional.of(new Abort(now, counted.getLast().why))
            : service;
    var kept = counted.subList(Math.max(0, counted.size() - ABORTS_MAX), counted.size());
    return new RunNotes(Optional.of(new Run(boot, Optional.empty())), kept, out);
  }

  /// The run under way will end for this. The first that is said is the cause of the others.
  RunNotes faulty(String why) {
    return new RunNotes(
        run.map(it -> new Run(it.boot, Optional.of(it.fault.orElse(why)))), aborts, service);
  }

  /// The run has ended, or will, and nothing is wrong with the program.
  RunNotes ended() {
    return new RunNotes(Optional.empty(), aborts, service);
  }

  /// The kiosk is to work again: what has been counted is forgotten.
  RunNotes left() {
    return new RunNotes(run, List.of(), Optional.empty());
  }

  /// A line each; [#parse] reads it.
  String text() {
    var text = new StringBuilder();
    run.ifPresent(it ->
        text.append("running %s%s%n".formatted(it.boot, it.fault.map(" "::concat).orElse(""))));
    aborts.forEach(it -> text.append("aborted %s%n".formatted(line(it))));
    service.ifPresent(it -> text.append("service %s%n".formatted(line(it))));
    return text.toString();
  }

  private static String line(Abort abort) {
    return abort.at + " " + abort.why;
  }

  /// @throws RuntimeException if this was not written by [#text]
  static RunNotes parse(String text) {
    var run = Optional.<Run>empty();
    var aborts = new ArrayList<Abort>();
    var service = Optional.<Abort>empty();
    for (var line : text.lines().toList()) {
      var words = line.split(" ", 3);
      switch (words[0]) {
        case "running" ->
            run =
                Optional.of(
                    new Run(words[1], words.length > 2 ? Optional.of(words[2]) : Optional.empty()));
        case "aborted" -> aborts.add(new Abort(Instant.parse(words[1]), words[2]));
        case "service" -> service = Optional.of(new Abort(Instant.parse(words[1]), words[2]));
        default -> throw new IllegalArgumentException("not a line of these notes: " + line);
      }
    }
    return new RunNotes(run, aborts, service);
  }
}
