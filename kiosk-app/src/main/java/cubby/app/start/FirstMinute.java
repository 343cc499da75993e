package cubby.app.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.app.Cubby;
import cubby.app.command.LogFile;
import cubby.app.config.CabinetConfig;
import cubby.app.config.ConfigReader;
import cubby.app.config.ConfigReading;
import cubby.app.glass.Fx;
import cubby.app.glass.Painted;
import cubby.app.kiosk.SetUp;
import cubby.app.sim.SimulatedCabinet;
import cubby.sim.SimulatedSite;
import cubby.sim.cabinet.LatchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.stage.Window;

/// A program of its own, from which a [StartCache] learns what a kiosk loads at its start: one with
/// a screen that nobody sees, and simulated boards.
public final class FirstMinute {
  private static final String CONFIGURATION = "/cubby/app/demo/cabinet.yaml";

  /// Of the configuration, in the folder.
  public static final String FILE = "cabinet.yaml";

  /// Of the demo's configuration; so is the link to its line called.
  private static final String BUS = "main";

  private static final long READY_WITHIN_SECONDS = 60;
  private static final int LOOKS = 600;

  /// On the first screen of a kiosk that is ready for people.
  private static final String FIRST_SCREEN = "#choice-COLLECT";

  private FirstMinute() {}

  /// @param arguments a folder that is empty, and may be deleted afterwards
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT); // as for any kiosk
    int code = 1;
    try {
      code = passes(Path.of(arguments[0])) ? StartCache.LEARNT : 1;
    } catch (IOException | InterruptedException | RuntimeException e) {
      System.err.println(e);
    } finally {
      System.exit(code);
    }
  }

  private static boolean passes(Path folder) throws IOException, InterruptedException {
    LogFile.in(folder);
    var config = configuration(folder);
    var data = folder.resolve("kiosk");
    SetUp.make(config, data);
    try (var _ = boards(config, folder)) {
      return start(folder, data);
    }
  }

  private static boolean start(Path folder, Path data) throws InterruptedException {
    String[] arguments = {
      "run", "--config", folder.resolve(FILE).toString(), "--data", data.toString()
    };
    var kiosk = Thread.ofPlatform().name("kiosk").start(() -> Cubby.run(arguments));
    try {
      return awaitFirstScreen(kiosk);
    } finally {
      kiosk.interrupt();
      kiosk.join();
    }
  }

  private static boolean awaitFirstScreen(Thread kiosk) throws InterruptedException {
    Fx.start();
    for (int look = 0; look < LOOKS && kiosk.isAlive(); look++) {
      if (Fx.call(FirstMinute::showsFirstScreen)) {
        Fx.run(() -> {});
        Fx.run(Painted::awaitRenderer);
        return true;
      }
      Thread.sleep(READY_WITHIN_SECONDS * 1000 / LOOKS);
    }
    return false;
  }

  private static boolean showsFirstScreen() {
    return Window.getWindows().stream()
        .anyMatch(window -> window.getScene().lookup(FIRST_SCREEN) != null);
  }

  /// The boards of that configuration.
  public static SimulatedSite boards(CabinetConfig config, Path folder) throws IOException {
    return SimulatedSite.open(SimulatedCabinet.planOf(config, LatchSettings.SOLENOID), folder);
  }

  /// Writes the demo's configuration, with its line in the same folder. Its cameras' programs see
  /// nothing: the devices may be another kiosk's, which runs beside this.
  ///
  /// @return what it says; its file is [#FILE]
  public static CabinetConfig configuration(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    try (var demo = FirstMinute.class.getResourceAsStream(CONFIGURATION)) {
      var text = new String(Objects.requireNonNull(demo, CONFIGURATION).readAllBytes(), UTF_8);
      Files.writeString(
          file,
          text.replaceAll("serial:\\S+", "serial:" + folder.resolve(BUS))
              .replace("[ffmpeg,", "[\"false\","));
    }
    if (ConfigReader.read(file) instanceof ConfigReading.Sound(var config)) {
      return config;
    }
    throw new IllegalStateException(CONFIGURATION + " is not sound");
  }
}
