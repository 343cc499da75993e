package cubby.app.command;

import static java.util.stream.Collectors.joining;

import cubby.app.config.CabinetConfig;
import cubby.app.config.DemoCabinet;
import cubby.app.glass.Fx;
import cubby.ui.Gallery;
import cubby.ui.Gallery.Format;
import cubby.ui.Gallery.Picture;
import cubby.ui.Gallery.Tongue;
import cubby.ui.GalleryMode;
import cubby.ui.Glass;
import cubby.ui.Png;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "gallery",
    header = {"Paints every screen in every state, and a page to leaf through them.", ""},
    description = {
      "Into one folder: a picture of each screen in each language, on each size of glass and in each "
          + "mode, and index.html to look at them. Without further options that is all of them: thousands "
          + "of pictures, many minutes. Needs no display.",
      "",
      "An option that is given more than once asks for each. How to read the gallery is in docs/ui.md.",
      ""
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class GalleryCommand implements Callable<Integer> {
  private static final String INDEX = "index.html";

  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,5})x([0-9]{1,5})@([0-9]{1,2}(?:\\.[0-9]{1,2})?)");

  @Spec private CommandSpec spec;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder.")
  private Path out;

  @Option(
      names = "--screen",
      paramLabel = "ID",
      description = "Only this screen, or those whose name begins so: take-parcel.")
  private List<String> screens = List.of();

  @Option(
      names = "--locale",
      paramLabel = "L",
      description = "Only this language; pseudo is English made longer.")
  private List<String> locales = List.of();

  @Option(
      names = "--size",
      paramLabel = "WxH@DIAGONAL",
      description = "Only glass of so many pixels and inches: 1080x1920@15.6.")
  private List<String> sizes = List.of();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "Only this mode: light, dark, high-contrast and so on.")
  private List<String> modes = List.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "A configuration, for its own cabinet and glass; by default the demo's cabinet.")
  private @Nullable Path config;

  @Override
  public Integer call() {
    var cabinet = cabinet();
    if (cabinet.isEmpty()) {
      return ExitCode.REFUSED;
    }
    var gallery = new Gallery(cabinet.get().cabinet(), cabinet.get().profile());
    var pictures =
        gallery.pictures(
            formats(),
            wanted(locales, "language", Gallery.TONGUES, Tongue::name),
            wanted(modes, "mode", Arrays.asList(GalleryMode.values()), GalleryMode::label),
            screens(gallery));
    if (pictures.isEmpty()) {
      throw wrong("There is no such mode on glass of this shape: reach is of portrait screens.");
    }
    try {
      paint(gallery, pictures);
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println(
              "The gallery cannot be written to %s. Is that a folder with room, and yours? Choose another with --out."
                  .formatted(out));
      return ExitCode.REFUSED;
    }
    spec.commandLine()
        .getOut()
        .println(
            "%d %s; to look at them: %s"
                .formatted(
                    pictures.size(),
                    pictures.size() == 1 ? "picture" : "pictures",
                    out.resolve(INDEX)));
    return ExitCode.DONE;
  }

  private Optional<CabinetConfig> cabinet() {
    return config == null
        ? Optional.of(DemoCabinet.config(Path.of("").toAbsolutePath()))
        : ConfigOption.read(config, spec);
  }

  private List<String> screens(Gallery gallery) {
    if (screens.isEmpty()) {
      return gallery.screens();
    }
    screens.forEach(begin -> {
      if (gallery.screens().stream().noneMatch(name -> name.startsWith(begin))) {
        throw wrong(
            "There is no screen '%s'; there are: %s."
                .formatted(begin, String.join(", ", gallery.screens())));
      }
    });
    return gallery.screens().stream()
        .filter(name -> screens.stream().anyMatch(name::startsWith))
        .toList();
  }

  private List<Format> formats() {
    return sizes.isEmpty() ? Gallery.FORMATS : sizes.stream().map(this::format).toList();
  }

  private Format format(String word) {
    var parts = SIZE.matcher(word);
    if (parts.matches()) {
      try {
        return Format.of(
            new Glass(
                Double.parseDouble(parts.group(3)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2))));
      } catch (IllegalArgumentException e) {
        throw wrong("'%s': %s.".formatted(word, e.getMessage()));
      }
    }
    throw wrong(
        "'%s' is no size: write it like %s, in pixels and inches."
            .formatted(
                word,
                Gallery.FORMATS.stream().map(GalleryCommand::written).collect(joining(" or "))));
  }

  private static String written(Format format) {
    return format.name() + "@" + format.glass().diagonalInches();
  }

  private <T> List<T> wanted(
      List<String> words, String what, List<T> all, Function<T, String> name) {
    words.forEach(word -> {
      if (all.stream().noneMatch(each -> name.apply(each).equals(word))) {
        throw wrong(
            "There is no %s '%s'; there are: %s."
                .formatted(what, word, all.stream().map(name).collect(joining(", "))));
      }
    });
    return all.stream()
        .filter(each -> words.isEmpty() || words.contains(name.apply(each)))
        .toList();
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  /// While one picture is being written the next is painted.
  private void paint(Gallery gallery, List<Picture> pictures) throws IOException {
    Fx.start();
    var written = CompletableFuture.<Void>completedFuture(null);
    try {
      for (var picture : pictures) {
        var image = Fx.call(() -> gallery.paint(picture));
        written.join();
        written = CompletableFuture.runAsync(() -> write(image, picture.file(out)));
      }
      written.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException unwritable) {
        throw unwritable.getCause();
      }
      throw e;
    }
    Gallery.writeIndex(out, pictures);
  }

  private static void write(Image image, Path file) {
    try {
      Files.createDirectories(file.getParent());
      Png.write(image, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
