package cubby.app.start;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts a program of ours as a process of its own, on the same class path.
public final class JavaProcess {
  private JavaProcess() {}

  /// The program that runs this one.
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /// @param options of the virtual machine
  public static List<String> command(
      Class<?> program, List<String> options, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(java());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(arguments);
    return command;
  }

  /// The same with the options that this process was started with, but for its cache of classes. A
  /// cache is only good for the same modules, jars and memory.
  ///
  /// @param more options
  public static List<String> alike(Class<?> program, List<String> more, List<String> arguments) {
    var command = new ArrayList<>(List.of(java()));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(it -> !it.startsWith("-XX:AOT") && !it.startsWith("-D" + LaterStarts.PROPERTY))
        .forEach(command::add);
    command.addAll(more);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(arguments);
    return command;
  }
}
