package cubby.sim.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a file of stories.
public final class StoryReader {
  private static final String HEADING = "story";
  private static final Pattern TITLE =
      Pattern.compile("(?<title>.+) \\((?<cites>[A-Z]\\d+(, [A-Z]\\d+)*)\\)");

  private static final List<SettingLine> SETTINGS = SettingLines.all();

  private final List<Story> stories = new ArrayList<>();
  private final List<StoryFault> faults = new ArrayList<>();
  private @Nullable Draft draft;

  /// What is known of the story that is being read.
  private static final class Draft {
    private final int line;
    private final String title;
    private final List<String> cites;
    private final List<Story.Step> steps = new ArrayList<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private Setting setting = Setting.USUAL;

    Draft(int line, String title, List<String> cites) {
      this.line = line;
      this.title = title;
      this.cites = cites;
    }

    Story story() {
      return new Story(line, title, cites, setting, steps);
    }
  }

  /// @param stories in their order
  /// @param faults if there are any, the stories are not to be played
  public record Reading(List<Story> stories, List<StoryFault> faults) {
    public Reading {
      stories = List.copyOf(stories);
      faults = List.copyOf(faults);
    }
  }

  private StoryReader() {}

  public static Reading read(String text) {
    var reader = new StoryReader();
    int number = 0;
    for (var line : text.lines().toList()) {
      number++;
      try {
        reader.line(number, line.strip());
      } catch (Unclear unclear) {
        reader.faults.add(unclear.at(number));
      }
    }
    reader.end();
    if (reader.stories.isEmpty() && reader.faults.isEmpty()) {
      reader.faults.add(
          new StoryFault(1, "There is no story here: one begins with 'story'.", "", List.of()));
    }
    return new Reading(reader.stories, reader.faults);
  }

  private void line(int number, String line) {
    if (line.startsWith(HEADING + " ")) {
      end();
      heading(number, line.substring(HEADING.length()).strip());
      return;
    }
    var words = LineWords.of(line);
    if (words.isEmpty()) {
      return;
    }
    if (draft == null) {
      throw new Unclear(
          "Nothing comes before the first story, which begins with 'story'.",
          words.getFirst(),
          List.of(HEADING));
    }
    if (!(draft.steps.isEmpty() && isSetting(draft, words))) {
      draft.steps.add(StepReader.read(number, line, words, draft.setting, draft.variables));
    }
  }

  private void end() {
    if (draft != null) {
      stories.add(draft.story());
    }
    draft = null;
  }

  private void heading(int number, String heading) {
    var parts = TITLE.matcher(heading);
    if (!parts.matches()) {
      draft = new Draft(number, heading, List.of());
      throw new Unclear(
          "A story is a sentence and the lines of the flows that it is about: story A recipient"
              + " collects a parcel (P1, P3)");
    }
    draft = new Draft(number, parts.group("title"), List.of(parts.group("cites").split(", ")));
  }

  /// @throws Unclear if it is one, and there is no such kiosk
  private static boolean isSetting(Draft draft, List<String> words) {
    for (var line : SETTINGS) {
      if (line.shape().fit(words) instanceof Shape.Fit.Fits(var filled)) {
        var given = new Given(filled, draft.setting);
        StepReader.check(given, Set.of());
        try {
          draft.setting = line.apply().apply(draft.setting, given);
        } catch (IllegalArgumentException e) {
          throw new Unclear("There is no such kiosk: %s.".formatted(e.getMessage()));
        }
        return true;
      }
    }
    return false;
  }
}
