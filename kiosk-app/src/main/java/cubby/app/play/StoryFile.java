package cubby.app.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.app.yaml.Nearest;
import cubby.sim.story.Story;
import cubby.sim.story.StoryFault;
import cubby.sim.story.StoryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// A file of stories.
///
/// @param faults a line each; if there are any, the stories are not to be played
public record StoryFile(Path path, List<Story> stories, List<String> faults) {

  /// A list of more is no help in one line.
  private static final int LISTED_MAX = 12;

  public StoryFile {
    stories = List.copyOf(stories);
    faults = List.copyOf(faults);
  }

  public static StoryFile read(Path path) {
    try {
      var reading = StoryReader.read(Files.readString(path, UTF_8));
      return new StoryFile(
          path,
          reading.stories(),
          reading.faults().stream()
              .map(fault -> "%s:%d: %s".formatted(path, fault.line(), sentence(fault)))
              .toList());
    } catch (NoSuchFileException _) {
      return unreadable(path, "there is no such file");
    } catch (CharacterCodingException _) {
      return unreadable(path, "this is no text in UTF-8");
    } catch (IOException | UncheckedIOException e) {
      return unreadable(path, "it cannot be read (%s)".formatted(e.getMessage()));
    }
  }

  private static StoryFile unreadable(Path path, String why) {
    return new StoryFile(path, List.of(), List.of(path + ": " + why));
  }

  private static String sentence(StoryFault fault) {
    if (fault.known().isEmpty()) {
      return fault.sentence();
    }
    return Nearest.to(fault.word(), fault.known())
        .map(near -> "%s: did you mean '%s'?".formatted(fault.sentence(), near))
        .orElseGet(() ->
            fault.known().size() > LISTED_MAX
                ? "%s; docs/scenarios.md has what is known.".formatted(fault.sentence())
                : "%s; there is %s."
                    .formatted(
                        fault.sentence(),
                        String.join(", ", fault.known().stream().distinct().toList())));
  }
}
