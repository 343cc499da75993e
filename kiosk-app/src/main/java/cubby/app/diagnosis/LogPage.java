package cubby.app.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The last of the log as sentences with gaps: what the program said, without what it said it of,
/// and of failures their kinds and places without their words.
///
/// Read from the log's second file, to which each sentence is written as it stands in the program.
/// No rule needs to guess, then, which of the words in a line are somebody's name.
public final class LogPage {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int TAIL_BYTES = 1 << 19;

  /// A failure's failure's failure.
  private static final int CAUSES_MAX = 8;

  private static final String OURS = "cubby.";

  private LogPage() {}

  /// @param file one JSON object a line, as Logback's encoder writes them
  public static String of(Path file) {
    try {
      var page = new StringBuilder();
      tail(file).lines().forEach(line -> sentence(line).ifPresent(page::append));
      return page.toString();
    } catch (NoSuchFileException _) {
      return "There is no log.\n";
    } catch (IOException e) {
      return "The log cannot be read: %s\n".formatted(e.getClass().getSimpleName());
    }
  }

  private static String tail(Path file) throws IOException {
    if (!file.toFile().exists()) {
      throw new NoSuchFileException(file.toString());
    }
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      var from = Math.max(0, log.length() - TAIL_BYTES);
      log.seek(from);
      var bytes = new byte[(int) Math.min(TAIL_BYTES, log.length() - from)];
      log.readFully(bytes);
      return new String(bytes, UTF_8);
    }
  }

  /// Of others' classes nobody here knows how they write their sentences; they are left out, as is
  /// a first line that is cut.
  private static Optional<String> sentence(String line) {
    try {
      var event = JSON.readTree(line);
      var logger = event.path("loggerName").asString("");
      if (!logger.startsWith(OURS)) {
        return Optional.empty();
      }
      return Optional.of(
          "%s %-5s %-16s %s: %s\n%s"
              .formatted(
                  Instant.ofEpochMilli(event.path("timestamp").asLong(0)),
                  event.path("level").asString(""),
                  event.path("threadName").asString(""),
                  logger.substring(logger.lastIndexOf('.') + 1),
                  event.path("message").asString(""),
                  failure(event.path("throwable"), 0)));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static String failure(JsonNode throwable, int depth) {
    if (!throwable.isObject() || depth == CAUSES_MAX) {
      return "";
    }
    var page = new StringBuilder();
    page.append("  ").append(depth == 0 ? "" : "because of ");
    page.append(throwable.path("className").asString("")).append('\n');
    for (var step : throwable.path("stepArray")) {
      page.append(
          "    at %s.%s:%d\n"
              .formatted(
                  step.path("className").asString(""),
                  step.path("methodName").asString(""),
                  step.path("lineNumber").asInt(0)));
    }
    return page.append(failure(throwable.path("cause"), depth + 1)).toString();
  }
}
