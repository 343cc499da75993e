package cubby.app.torture.power;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.app.start.JavaProcess;
import cubby.app.torture.Folders;
import cubby.app.torture.TortureRefused;
import cubby.hal.program.ProgramPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Records what a program does to a journal's files, with `strace`.
final class Tracer {
  /// All that changes files; those with a question mark are not on every machine.
  private static final String CALLS =
      "?open,openat,?creat,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,sync_file_range,"
          + "ftruncate,truncate,fallocate,?unlink,unlinkat,?rename,?renameat,renameat2";

  private static final String LONGEST_WRITE_BYTES = "1000000";

  private Tracer() {}

  /// A day's work.
  ///
  /// @param seed of the simulated day
  /// @param synced whether the journal syncs every commit, as it does at every kiosk
  /// @param commits after which it is enough
  /// @throws TortureRefused if it cannot be traced here
  static Recording record(long seed, boolean synced, int commits)
      throws IOException, InterruptedException {
    return record(DaysWork.class, seed, synced, commits);
  }

  /// @param program that takes what [DaysWork] takes
  static Recording record(Class<?> program, long seed, boolean synced, int commits)
      throws IOException, InterruptedException {
    requireStrace(ProgramPath.ofEnvironment());
    var folder = Folders.quick("cubby-day-").toRealPath();
    try {
      var data = folder.resolve("data");
      var trace = folder.resolve("trace");
      var said = folder.resolve("said");
      var command = new ArrayList<>(List.of("strace", "-f", "-y", "-xx", "-e", "signal=none"));
      command.addAll(
          List.of("-s", LONGEST_WRITE_BYTES, "-e", "trace=" + CALLS, "-o", trace.toString()));
      command.addAll(
          JavaProcess.command(
              program,
              List.of(),
              List.of(
                  data.toString(),
                  Long.toString(seed),
                  Boolean.toString(synced),
                  Integer.toString(commits))));
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new TortureRefused(
            "The day's work could not be recorded with strace: %s"
                .formatted(lastLine(Files.readString(said, UTF_8))));
      }
      return Recording.of(trace, data);
    } finally {
      Folders.delete(folder);
    }
  }

  static void requireStrace(ProgramPath path) {
    if (path.find("strace").isEmpty()) {
      throw new TortureRefused(
          "strace is not installed, with which the writes to the disk are recorded: install it"
              + " ('apt install strace'), or name a recording with --from.");
    }
  }

  private static String lastLine(String said) {
    return said.lines().filter(line -> !line.isBlank()).reduce((_, last) -> last).orElse("no word");
  }
}
