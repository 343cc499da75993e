package cubby.hal.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the system looks for programs.
public record ProgramPath(List<Path> folders) {
  public ProgramPath {
    folders = List.copyOf(folders);
  }

  /// The one that this process has, by which it starts programs.
  public static ProgramPath ofEnvironment() {
    return parse(System.getenv("PATH"));
  }

  /// @param path as in the environment: folders parted by colons
  static ProgramPath parse(@Nullable String path) {
    return new ProgramPath(
        path == null
            ? List.of()
            : Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList());
  }

  /// The file that is started for this name.
  ///
  /// @param program a name, or a path to be taken as it is
  public Optional<Path> find(String program) {
    try {
      var named = Path.of(program);
      return program.contains(File.separator)
          ? Optional.of(named).filter(ProgramPath::isProgram)
          : folders.stream()
              .map(folder -> folder.resolve(named))
              .filter(ProgramPath::isProgram)
              .findFirst();
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /// Why a program cannot be started, for a technician; empty if it can.
  public Optional<String> objectionTo(String program) {
    if (find(program).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        program.contains(File.separator)
            ? "there is no program " + program
            : "there is no program %s on the PATH".formatted(program));
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }
}
