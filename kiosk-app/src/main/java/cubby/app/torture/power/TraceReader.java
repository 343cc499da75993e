package cubby.app.torture.power;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads what `strace -f -y -xx` has written, as far as it is about the journal's files in one
/// folder. The index of the write-ahead log is left out: it is made anew after a power cut.
final class TraceReader {
  /// The file to which the promises are written.
  static final String PROMISES = "promises";

  private static final String JOURNAL = "journal.db";
  private static final String INDEX = "-shm";
  private static final String UNFINISHED = " <unfinished ...>";

  private final Path folder;
  private final List<DiskEvent> events = new ArrayList<>();
  private final TreeSet<String> files = new TreeSet<>();
  private final Map<String, String> unfinished = new TreeMap<>();

  private TraceReader(Path folder) {
    this.folder = folder;
  }

  /// @param folder its real path
  /// @throws IOException if the trace cannot be read, or holds what is not understood
  static List<DiskEvent> read(Path trace, Path folder) throws IOException {
    var reader = new TraceReader(folder);
    try (var lines = Files.newBufferedReader(trace)) {
      reader.read(lines);
    }
    return reader.events;
  }

  private void read(BufferedReader lines) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var space = line.indexOf(' ');
      if (space > 0) {
        part(line.substring(0, space), line.substring(space).strip());
      }
    }
  }

  /// What another thread's call has come between is in two parts.
  private void part(String thread, String text) throws IOException {
    if (text.endsWith(UNFINISHED)) {
      unfinished.put(thread, text.substring(0, text.length() - UNFINISHED.length()));
    } else if (text.startsWith("<... ")) {
      var rest = text.substring(text.indexOf("resumed>") + "resumed>".length());
      var begun = unfinished.remove(thread);
      if (begun != null) {
        call(begun + rest);
      }
    } else {
      call(text);
    }
  }

  private void call(String text) throws IOException {
    var open = text.indexOf('(');
    var end = text.lastIndexOf(" = ");
    if (open <= 0 || end < open || text.startsWith("+++") || text.startsWith("---")) {
      return;
    }
    var result = text.substring(end + 3);
    if (result.startsWith("-1") || result.startsWith("?")) {
      return;
    }
    var arguments = text.substring(open + 1, text.lastIndexOf(')', end));
    switch (text.substring(0, open)) {
      case "openat", "open", "creat" -> opened(arguments, result);
      case "pwrite64" -> written(arguments, result);
      case "write" -> promised(arguments);
      case "fsync", "fdatasync" -> synced(arguments);
      case "ftruncate" ->
          ours(described(arguments))
              .ifPresent(name -> events.add(new DiskEvent.Resized(name, last(arguments))));
      case "unlink", "unlinkat" -> ours(quoted(arguments, 0)).ifPresent(this::removed);
      case "rename", "renameat", "renameat2" -> renamed(arguments);
      default -> {
        if (ours(described(arguments)).isPresent()) {
          throw new IOException("the trace has a call that is not understood: " + text);
        }
      }
    }
  }

  private void opened(String arguments, String result) {
    ours(described(result))
        .ifPresent(name -> {
          if (files.add(name)) {
            events.add(new DiskEvent.Made(name));
          } else if (arguments.contains("O_TRUNC")) {
            events.add(new DiskEvent.Resized(name, 0));
          }
        });
  }

  private void written(String arguments, String result) throws IOException {
    var name = ours(described(arguments));
    if (name.isEmpty()) {
      return;
    }
    var bytes = unescaped(arguments, arguments.indexOf('"') + 1);
    if (bytes.length != Integer.parseInt(result.strip())) {
      throw new IOException("the trace has a write that is cut short");
    }
    events.add(
        new DiskEvent.Written(
            name.get(), last(arguments), ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
  }

  private void promised(String arguments) throws IOException {
    var path = described(arguments);
    if (ours(path).isPresent()) {
      throw new IOException("the trace has a write to an unknown place");
    }
    if (path.equals(folder.resolve(PROMISES).toString())) {
      new String(unescaped(arguments, arguments.indexOf('"') + 1), UTF_8)
          .lines()
          .map(Promise::ofLine)
          .forEach(promise -> events.add(new DiskEvent.Acknowledged(promise)));
    }
  }

  private void synced(String arguments) {
    var path = described(arguments);
    if (path.equals(folder.toString())) {
      events.add(new DiskEvent.FolderSynced());
    }
    ours(path).ifPresent(name -> events.add(new DiskEvent.Synced(name)));
  }

  private void removed(String name) {
    if (files.remove(name)) {
      events.add(new DiskEvent.Removed(name));
    }
  }

  private void renamed(String arguments) {
    var from = quoted(arguments, 0);
    var to = quoted(arguments, arguments.indexOf('"', arguments.indexOf('"') + 1) + 1);
    if (ours(from).isPresent() && ours(to).isPresent()) {
      files.remove(ours(from).get());
      files.add(ours(to).get());
      events.add(new DiskEvent.Renamed(ours(from).get(), ours(to).get()));
    }
  }

  /// The name of a file of the journal; empty for any other path.
  private Optional<String> ours(String path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    var file = Path.of(path);
    var name = String.valueOf(file.getFileName());
    return folder.equals(file.getParent()) && name.startsWith(JOURNAL) && !name.endsWith(INDEX)
        ? Optional.of(name)
        : Optional.empty();
  }

  /// The path behind the first descriptor; empty if there is none, or the file has been removed.
  private static String described(String text) {
    var from = text.indexOf('<');
    var to = text.indexOf('>', from);
    return from < 0 || to < 0 || text.startsWith("(deleted)", to + 1)
        ? ""
        : new String(unescaped(text.substring(0, to), from + 1), UTF_8);
  }

  private static String quoted(String text, int after) {
    var from = text.indexOf('"', after);
    return from < 0 ? "" : new String(unescaped(text, from + 1), UTF_8);
  }

  /// `\x41\x42` up to the next quotation mark, or the end.
  private static byte[] unescaped(String text, int from) {
    var end = text.indexOf('"', from);
    var until = end < 0 ? text.length() : end;
    var bytes = new ByteArrayOutputStream((until - from) / 4);
    for (int i = from; i < until; ) {
      if (text.startsWith("\\x", i)) {
        bytes.write(Integer.parseInt(text, i + 2, i + 4, 16));
        i += 4;
      } else {
        bytes.write(text.charAt(i));
        i++;
      }
    }
    return bytes.toByteArray();
  }

  private static long last(String arguments) {
    return Long.parseLong(arguments.substring(arguments.lastIndexOf(',') + 1).strip());
  }
}
