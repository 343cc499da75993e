package cubby.core.secret;

import java.nio.file.Path;

/// A program that takes a kiosk's folder, says so with one byte, and keeps it until it is killed.
final class FolderHolder {
  private FolderHolder() {}

  public static void main(String[] arguments) throws Exception {
    try (var _ = FolderLock.take(Path.of(arguments[0]).resolve("lock"))) {
      System.out.write('.');
      System.out.flush();
      Thread.currentThread().join();
    }
  }
}
