package cubby.hal.guard;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How a guard's process is started: the kiosk's own Java, and of all that the kiosk is made of,
/// what a guard needs. Its time to start is time in which a latch cannot be guarded.
public final class GuardCommand {
  /// A class each of the libraries that a guard stands on. It logs nothing, but Pi4J wants SLF4J.
  private static final List<String> NEEDED =
      List.of(
          GuardMain.class.getName(),
          "org.slf4j.Logger",
          "com.pi4j.Pi4J",
          "com.pi4j.plugin.gpiod.GpioDPlugin",
          "com.pi4j.library.gpiod.internal.GpioD",
          "com.pi4j.plugin.linuxfs.LinuxFsPlugin",
          "com.pi4j.library.linuxfs.LinuxFile",
          "com.sun.jna.Native");

  private GuardCommand() {}

  /// @param kind `gpio` or `i2c`
  /// @param chip `gpiochip0`, or the number of an I2C bus
  public static List<String> of(String kind, String chip) {
    return of(classPath(), GuardMain.class.getName(), kind, chip);
  }

  static List<String> of(Set<Path> classPath, String... mainAndArguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            // A guard holds a few hundred objects and never needs a thread for its garbage.
            "-Xms8m",
            "-Xmx32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-Dslf4j.internal.verbosity=ERROR",
            "-cp",
            classPath.stream().map(Path::toString).collect(Collectors.joining(":"))));
    command.addAll(Arrays.asList(mainAndArguments));
    return command;
  }

  private static Set<Path> classPath() {
    var places = new LinkedHashSet<Path>();
    NEEDED.forEach(name -> places.add(placeOf(name)));
    return places;
  }

  /// Without running any of the class's code, which may load a native library.
  static Path placeOf(String className) {
    try {
      var type = Class.forName(className, false, GuardCommand.class.getClassLoader());
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException("the kiosk lacks a part of itself: " + className, e);
    }
  }
}
