package cubby.app.torture.power;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/// What was done to the files of a journal, and the keys that open it: those of a kiosk that was
/// made for this alone.
///
/// @param keys their files, by name
record Recording(SortedMap<String, String> keys, List<DiskEvent> events) {
  private static final String FORM = "cubby recording of a journal's files 2";
  private static final List<String> KEYS = List.of("root.key", "signing.key");

  Recording {
    events = List.copyOf(events);
  }

  /// After the recorded program has ended.
  ///
  /// @throws IOException if the trace is not understood
  static Recording of(Path trace, Path folder) throws IOException {
    var keys = new TreeMap<String, String>();
    for (var name : KEYS) {
      keys.put(name, Files.readString(folder.resolve(name)));
    }
    return new Recording(keys, TraceReader.read(trace, folder));
  }

  long commits() {
    return events.stream()
        .filter(event ->
            event instanceof DiskEvent.Acknowledged(var promise)
                && promise instanceof Promise.Committed)
        .count();
  }

  void write(OutputStream to) throws IOException {
    try (var out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(to)))) {
      out.writeUTF(FORM);
      for (var name : KEYS) {
        out.writeUTF(String.valueOf(keys.get(name)));
      }
      out.writeInt(events.size());
      for (var event : events) {
        write(event, out);
      }
    }
  }

  /// @throws IOException if it is none, with a sentence
  static Recording read(InputStream from) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from)))) {
      if (!in.readUTF().equals(FORM)) {
        throw new IOException("It is of another version of Cubby.");
      }
      var keys = new TreeMap<String, String>();
      for (var name : KEYS) {
        keys.put(name, in.readUTF());
      }
      var events = new ArrayList<DiskEvent>();
      for (int left = in.readInt(); left > 0; left--) {
        events.add(read(in));
      }
      return new Recording(keys, events);
    } catch (EOFException | ZipException e) {
      throw new IOException("It is no recording, or not whole.", e);
    }
  }

  private static void write(DiskEvent event, DataOutputStream out) throws IOException {
    switch (event) {
      case DiskEvent.Made(var name) -> out.writeUTF("made " + name);
      case DiskEvent.Written(var name, var at, var bytes) -> {
        out.writeUTF("written " + name);
        out.writeLong(at);
        var copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        out.writeInt(copy.length);
        out.write(copy);
      }
      case DiskEvent.Resized(var name, var length) -> {
        out.writeUTF("resized " + name);
        out.writeLong(length);
      }
      case DiskEvent.Synced(var name) -> out.writeUTF("synced " + name);
      case DiskEvent.Removed(var name) -> out.writeUTF("removed " + name);
      case DiskEvent.Renamed(var name, var to) -> {
        out.writeUTF("renamed " + name);
        out.writeUTF(to);
      }
      case DiskEvent.FolderSynced _ -> out.writeUTF("folder-synced");
      case DiskEvent.Acknowledged(var promise) -> out.writeUTF("acknowledged " + promise.line());
    }
  }

  private static DiskEvent read(DataInputStream in) throws IOException {
    var words = in.readUTF().split(" ", 2);
    var rest = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "made" -> new DiskEvent.Made(rest);
      case "written" -> {
        var at = in.readLong();
        var bytes = in.readNBytes(in.readInt());
        yield new DiskEvent.Written(rest, at, ByteBuffer.wrap(bytes).asReadOnlyBuffer());
      }
      case "resized" -> new DiskEvent.Resized(rest, in.readLong());
      case "synced" -> new DiskEvent.Synced(rest);
      case "removed" -> new DiskEvent.Removed(rest);
      case "renamed" -> new DiskEvent.Renamed(rest, in.readUTF());
      case "folder-synced" -> new DiskEvent.FolderSynced();
      case "acknowledged" -> new DiskEvent.Acknowledged(Promise.ofLine(rest));
      default -> throw new IOException("It has something that is not known: " + words[0]);
    };
  }

  /// The keys, for their owner's eyes only, as a kiosk demands.
  void putKeys(Path folder) throws IOException {
    for (var key : keys.entrySet()) {
      var file = folder.resolve(key.getKey());
      Files.write(file, key.getValue().getBytes(UTF_8));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
