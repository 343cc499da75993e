package cubby.app.vigil;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/// Where threads are just now, for the log.
public final class Stacks {
  private Stacks() {}

  /// The stacks of the threads that move these parts.
  public static String of(List<Part> parts) {
    var names = parts.stream().map(Part::thread).toList();
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(it -> names.contains(it.getKey().getName()))
        .map(it ->
            "%s, %s%n".formatted(it.getKey().getName(), it.getKey().getState())
                + Arrays.stream(it.getValue()).map("    at %s%n"::formatted).collect(joining()))
        .sorted()
        .collect(joining());
  }
}
