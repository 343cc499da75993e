package cubby.app.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.app.Cubby;
import cubby.app.command.LogFile;
import cubby.app.config.CabinetConfig;
import cubby.app.config.ConfigReader;
import cubby.app.config.ConfigReading;
import cubby.app.glass.FullScreen;
import cubby.app.glass.Fx;
import cubby.app.kiosk.PoweredKiosk;
import cubby.app.kiosk.SetUp;
import cubby.app.sim.SimulatedCabinet;
import cubby.app.torture.Folders;
import cubby.core.screen.ScreenModel;
import cubby.core.shell.Delivery;
import cubby.sim.SimulatedSite;
import cubby.sim.cabinet.LatchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.shape.Rectangle;

/// A program of its own, from which a [StartCache] learns what a kiosk loads at its start: one with
/// a screen that nobody sees, and simulated boards, in a folder that is gone afterwards.
public final class FirstMinute {
  private static final String CONFIGURATION = "/cubby/app/demo/cabinet.yaml";

  /// Of the configuration, in the folder.
  public static final String FILE = "cabinet.yaml";

  /// Of the demo's configuration; so is the link to its line called.
  private static final String BUS = "main";

  private static final long READY_WITHIN_SECONDS = 60;

  private FirstMinute() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var folder = Folders.onDisk("cubby-start-");
    boolean ready;
    try {
      LogFile.in(folder);
      var config = configuration(folder);
      readCommandLine(folder);
      try (var _ = boards(config, folder)) {
        ready = start(config, folder.resolve("kiosk"));
      }
    } finally {
      Folders.delete(folder);
    }
    System.exit(ready ? 0 : 1);
  }

  private static boolean start(CabinetConfig config, Path data) throws InterruptedException {
    SetUp.make(config, data);
    var ready = new CountDownLatch(1);
    var glass = FullScreen.open(config, _ -> {}, _ -> {});
    var kiosk =
        PoweredKiosk.start(
            config,
            data,
            List.of(),
            _ -> new Delivery.Taken(),
            screen -> {
              glass.show(screen);
              if (screen.model() instanceof ScreenModel.Welcome) {
                ready.countDown();
              }
            },
            _ -> {});
    try (kiosk) {
      var shown = ready.await(READY_WITHIN_SECONDS, TimeUnit.SECONDS);
      awaitPainted();
      return shown;
    }
  }

  private static void readCommandLine(Path folder) {
    String[] arguments = {
      "run", "--config", folder.resolve(FILE).toString(), "--data", folder.toString()
    };
    var _ = Cubby.commandLine(arguments).parseArgs(arguments);
  }

  /// A picture of something small is taken when the frames before it have been painted.
  private static void awaitPainted() {
    Fx.run(() -> {});
    Fx.run(() -> new Rectangle(1, 1).snapshot(null, null));
  }

  /// The boards of that configuration.
  public static SimulatedSite boards(CabinetConfig config, Path folder) throws IOException {
    return SimulatedSite.open(SimulatedCabinet.planOf(config, LatchSettings.SOLENOID), folder);
  }

  /// Writes the demo's configuration, with its line in the same folder.
  ///
  /// @return what it says; its file is [#FILE]
  public static CabinetConfig configuration(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    try (var demo = FirstMinute.class.getResourceAsStream(CONFIGURATION)) {
      var text = new String(Objects.requireNonNull(demo, CONFIGURATION).readAllBytes(), UTF_8);
      Files.writeString(file, text.replaceAll("serial:\\S+", "serial:" + folder.resolve(BUS)));
    }
    if (ConfigReader.read(file) instanceof ConfigReading.Sound(var config)) {
      return config;
    }
    throw new IllegalStateException(CONFIGURATION + " is not sound");
  }
}
