package cubby.core.secret;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What is wrong with a file, in words for whoever named it.
public final class FileTrouble {
  private FileTrouble() {}

  /// Why a file could not be read or written, to stand in brackets behind its name.
  public static String why(IOException trouble) {
    return switch (trouble) {
      case NoSuchFileException _ -> "there is no such file or folder";
      case AccessDeniedException _ ->
          "the user %s may not".formatted(System.getProperty("user.name"));
      case FileAlreadyExistsException _ -> "it is there already";
      case FileSystemException of when of.getReason() != null -> of.getReason();
      default -> trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
    };
  }
}
