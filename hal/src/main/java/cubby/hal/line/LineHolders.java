package cubby.hal.line;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which other processes have a line's device open. A port says that it is busy to some who open it
/// and not to others: a lock by `flock` keeps out those who ask for one, `TIOCEXCL` all but root,
/// and a plain `open` nobody; yet two programs on one line take each other's bytes.
///
/// Linux tells under `/proc`: the descriptors of our own processes (of everybody's, to root), and
/// the locks of everybody's. Where it does not tell, nobody is found. Any thread may ask.
public final class LineHolders {
  private static final Path PROC = Path.of("/proc");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  /// `1: FLOCK ADVISORY WRITE 4711 00:06:93 0 EOF`: process; device and number of the inode.
  private static final Pattern LOCK =
      Pattern.compile("[0-9]+: FLOCK +\\S+ +\\S+ +([0-9]+) (\\S+) .*");

  private LineHolders() {}

  /// A sentence if another process has the device of this line open; nothing for lines that are no
  /// device.
  public static Optional<String> of(LineAddress address) {
    return device(address.target())
        .map(LineHolders::processes)
        .filter(found -> !found.isEmpty())
        .map(found ->
            "%s is held by %s: two programs on one line take each other's bytes, so stop that one"
                .formatted(
                    address.target(),
                    found.stream().map(LineHolders::named).collect(joining(" and "))));
  }

  private static Optional<Path> device(String target) {
    try {
      var path = Path.of(target).toRealPath();
      return Optional.of(path)
          .filter(real -> attributes(real).filter(BasicFileAttributes::isOther).isPresent());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<BasicFileAttributes> attributes(Path path) {
    try {
      return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static SortedSet<Long> processes(Path device) {
    var found = new TreeSet<Long>();
    children(PROC).stream()
        .filter(process -> NUMBER.matcher(process.getFileName().toString()).matches())
        .filter(process -> children(process.resolve("fd")).stream().anyMatch(fd -> is(fd, device)))
        .forEach(process -> found.add(Long.valueOf(process.getFileName().toString())));
    found.addAll(lockers(lines(PROC.resolve("locks")), inode(device)));
    found.remove(ProcessHandle.current().pid());
    return found;
  }

  /// The processes that hold a lock on an inode.
  ///
  /// @param locks as `/proc/locks` has them
  /// @param inode as it is written there
  static List<Long> lockers(List<String> locks, String inode) {
    return locks.stream()
        .map(LOCK::matcher)
        .filter(lock -> lock.matches() && lock.group(2).equals(inode))
        .map(lock -> Long.valueOf(lock.group(1)))
        .toList();
  }

  /// `00:06:93`: major and minor number of the file system in hex, number of the inode.
  private static String inode(Path path) {
    try {
      var unix = Files.readAttributes(path, "unix:dev,ino");
      if (unix.get("dev") instanceof Long dev && unix.get("ino") instanceof Long number) {
        long major = dev >>> 8 & 0xFFF;
        long minor = (dev & 0xFF) | (dev >>> 12 & 0xFFF00);
        return "%02x:%02x:%d".formatted(major, minor, number);
      }
      return "";
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return "";
    }
  }

  private static boolean is(Path descriptor, Path device) {
    try {
      return Files.readSymbolicLink(descriptor).equals(device);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static String named(long process) {
    var name = lines(PROC.resolve(process + "/comm")).stream().findFirst();
    return "process %d%s".formatted(process, name.map(" (%s)"::formatted).orElse(""));
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return List.of();
    }
  }
}
