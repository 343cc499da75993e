package cubby.core.speech;

import cubby.core.cabinet.Cabinet;
import cubby.core.screen.PadChoice;
import cubby.core.screen.Screen;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Utterance;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Says what the screen shows, once: what is said follows from the screen, so that whoever cannot
/// see it is told the same. Owned by the thread that shows screens.
public final class Announcer implements Consumer<Screen> {

  private final SpokenScreens spoken;
  private final boolean pad;
  private final Speaker speaker;
  private @Nullable Screen before;
  private Optional<Utterance> said = Optional.empty();

  /// @param pad whether there is a pad with 12 keys beside the screen
  public Announcer(Cabinet cabinet, boolean pad, Speaker speaker) {
    this.spoken = new SpokenScreens(cabinet, pad);
    this.pad = pad;
    this.speaker = speaker;
  }

  @Override
  public void accept(Screen screen) {
    var now = spoken.of(screen);
    if (isNews(screen, now)) {
      now.ifPresent(speaker::say);
    }
    before = screen;
    said = now;
  }

  /// The same screen again is none, save that a person has to hear what changed on it; that
  /// somebody is still there is no news to them, unless they still owe an answer.
  private boolean isNews(Screen screen, Optional<Utterance> now) {
    var last = before;
    if (last == null
        || last.revision() != screen.revision()
        || last.language() != screen.language()) {
      return true;
    }
    return !now.equals(said) && (!(last.leaving() && !screen.leaving()) || isAnsweredByPad(screen));
  }

  private boolean isAnsweredByPad(Screen screen) {
    return pad && !PadChoice.of(screen.model()).isEmpty();
  }
}
