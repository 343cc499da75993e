package cubby.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The page to leaf through the pictures of a gallery: one file, which needs nothing but them.
final class GalleryIndex {

  private static final String TEMPLATE = "gallery.html";

  private GalleryIndex() {}

  /// @param pages folders of pictures, `FORMAT/LANGUAGE/MODE`; nothing in them needs escaping
  /// @param screens names of pictures, which each page has
  static void write(Path folder, List<String> pages, List<String> screens) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("index.html"),
        template().replace("/*PAGES*/", array(pages)).replace("/*SCREENS*/", array(screens)));
  }

  private static String array(List<String> names) {
    return names.stream().collect(Collectors.joining("\", \"", "\"", "\""));
  }

  private static String template() throws IOException {
    try (InputStream stream = GalleryIndex.class.getResourceAsStream(TEMPLATE)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks the page of its gallery");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
