package cubby.app.torture.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.app.command.LogFile;
import cubby.app.config.ConfigReader;
import cubby.app.config.ConfigReading;
import cubby.app.kiosk.PoweredKiosk;
import cubby.core.notice.OpenedNotice;
import cubby.core.shell.Delivery;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A program of its own, which is killed: the kiosk of `./cubby run` with its journal, its lines,
/// its desks and its socket, but for the glass. What would be on the glass, and what leaves by
/// mail, is written to standard output as soon as it would be there, a line in one write each;
/// touches are read from standard input.
public final class KilledKiosk {
  private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

  private KilledKiosk() {}

  /// @param arguments the configuration, the data folder, the folder to log to
  public static void main(String[] arguments) throws IOException {
    LogFile.in(Path.of(arguments[2]));
    var reading = ConfigReader.read(Path.of(arguments[0]));
    if (!(reading instanceof ConfigReading.Sound(var config))) {
      throw new IllegalStateException("the configuration is not sound: " + reading);
    }
    var kiosk = new AtomicReference<@Nullable PoweredKiosk>();
    var running =
        PoweredKiosk.start(
            config,
            Path.of(arguments[1]),
            List.of(),
            KilledKiosk::carried,
            screen -> {
              var known = kiosk.get();
              say(Shown.line(screen));
              if (known != null) {
                var head = known.journal().head();
                say("head %d %s".formatted(head.sequence(), head.hash()));
              }
            },
            failure -> {
              say("stopped " + failure);
              System.exit(1);
            });
    kiosk.set(running);
    say("started");
    try (var in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        running.touch(Touches.parse(line));
      }
    }
    running.close();
  }

  private static Delivery carried(OpenedNotice notice) {
    if (notice instanceof OpenedNotice.ParcelStored stored && stored.code().isPresent()) {
      say("mail %s %s".formatted(stored.to().address(), stored.code().get().qrText()));
    }
    return new Delivery.Taken();
  }

  /// What is shorter than a pipe takes at once is there as a whole, whenever this is killed.
  private static synchronized void say(String line) {
    try {
      OUT.write((line + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("nobody listens", e);
    }
  }
}
