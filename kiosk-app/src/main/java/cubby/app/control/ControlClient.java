package cubby.app.control;

import cubby.core.effect.Reply;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Gives orders to a kiosk that is running.
public final class ControlClient {

  /// Hashing a PIN takes a tenth of a second on a small computer, the kiosk's loop less.
  public static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  /// A whole journal is read for some answers.
  public static final Duration RECORDS_WITHIN = Duration.ofMinutes(5);

  /// Photos of a year, on a slow disk.
  public static final Duration BACKUP_WITHIN = Duration.ofHours(1);

  private ControlClient() {}

  /// What came of asking.
  public sealed interface Answer {
    record Given(Reply reply) implements Answer {}

    /// No kiosk runs on this folder, or one that cannot be reached: its lock tells.
    record NobodyThere() implements Answer {}

    /// It is not known whether the order was carried out.
    record Lost(String why) implements Answer {}
  }

  public static Answer ask(Path folder, Order order, Duration within) {
    if (!Files.exists(folder.resolve(SocketPath.NAME))) {
      return new Answer.NobodyThere();
    }
    try (var path = SocketPath.in(folder);
        var channel = SocketChannel.open(path.address());
        var line = new LineChannel(channel)) {
      line.write(Wire.line(order), within);
      return new Answer.Given(Wire.reply(line.read(within, LineChannel.ANSWER_BYTES_MAX)));
    } catch (ConnectException _) {
      return new Answer.NobodyThere();
    } catch (IOException | IllegalArgumentException e) {
      return new Answer.Lost(String.valueOf(e.getMessage()));
    }
  }
}
