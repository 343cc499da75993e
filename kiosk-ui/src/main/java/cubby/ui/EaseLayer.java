package cubby.ui;

import cubby.core.words.Language;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// What a person has asked the screen for, and the panel that offers it, over what is shown. FX
/// thread only.
final class EaseLayer extends StackPane implements Easing {

  /// Whoever asks for something on the first screen and goes away has no session that ends.
  private static final Duration FORGET_AFTER = Duration.seconds(60);

  /// What the panel offers just now.
  private enum Offer {
    NOTHING,
    EASES,
    LANGUAGES
  }

  private final Glass glass;
  private final Runnable changed;
  private final Runnable moved;
  private final Set<Ease> eases = EnumSet.noneOf(Ease.class);
  private final PauseTransition forgetting = new PauseTransition(FORGET_AFTER);
  private Offer offer = Offer.NOTHING;
  private Optional<Kit> kit = Optional.empty();

  /// @param changed told when a person has asked for something, or no more
  /// @param moved told when there is something else to touch
  /// @param left told when nobody has touched the screen for a while, with something asked for
  EaseLayer(Glass glass, Runnable changed, Runnable moved, Runnable left) {
    this.glass = glass;
    this.changed = changed;
    this.moved = moved;
    forgetting.setOnFinished(_ -> left.run());
    Styles.present(this, false);
  }

  @Override
  public boolean has(Ease ease) {
    return eases.contains(ease);
  }

  /// What the screen that is shown now is made with. The panel is made anew only where its buttons
  /// mean or say something else: a finger may be on one.
  void use(Kit now) {
    if (kit.filter(old -> alike(old, now)).isEmpty()) {
      kit = Optional.of(now);
      offer(offer);
    }
  }

  private static boolean alike(Kit old, Kit now) {
    return old.hand().revision() == now.hand().revision()
        && old.words().equals(now.words())
        && old.measure().equals(now.measure());
  }

  /// Whether it lies over the screen, and asks something itself.
  boolean isOpen() {
    return offer != Offer.NOTHING;
  }

  @Override
  public void open() {
    offer(Offer.EASES);
    waitToForget();
  }

  @Override
  public void toggle(Ease ease) {
    if (!eases.remove(ease)) {
      eases.add(ease);
    }
    changed.run();
    offer(offer); // says which are on
    waitToForget();
  }

  /// What a person has asked for is gone with their session, and so is the question.
  void end() {
    close();
    if (!eases.isEmpty()) {
      eases.clear();
      changed.run();
    }
  }

  /// Somebody is there.
  void waitToForget() {
    if (eases.isEmpty() && offer == Offer.NOTHING) {
      forgetting.stop();
    } else {
      forgetting.playFromStart();
    }
  }

  private void close() {
    offer(Offer.NOTHING);
  }

  private void offer(Offer now) {
    if (offer != now) {
      moved.run();
    }
    offer = now;
    getChildren().setAll(kit.flatMap(this::panel).stream().toList());
    Styles.present(this, !getChildren().isEmpty());
  }

  private Optional<Node> panel(Kit with) {
    return switch (offer) {
      case NOTHING -> Optional.empty();
      case EASES ->
          Optional.of(
              EasePanel.of(
                  with,
                  eases,
                  glass,
                  this::toggle,
                  LanguageViews.button(with, () -> askLanguage(with)),
                  this::close));
      case LANGUAGES ->
          Optional.of(
              EasePanel.ofLanguages(
                  with, language -> pick(with, language), () -> offer(Offer.EASES)));
    };
  }

  /// Of two it is the other one; of more the person picks.
  private void askLanguage(Kit with) {
    var others = LanguageViews.others(with);
    if (others.size() == 1) {
      pick(with, others.getFirst());
    } else {
      offer(Offer.LANGUAGES);
    }
  }

  private void pick(Kit with, Language language) {
    close();
    with.hand().pickLanguage(language);
  }
}
