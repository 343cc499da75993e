package cubby.ui;

import atlantafx.base.theme.PrimerLight;
import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.KioskProfile;
import cubby.core.screen.Choice;
import cubby.core.screen.PadChoice;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.EnterCode;
import cubby.core.screen.ScreenModel.EnterContact;
import cubby.core.screen.ScreenModel.EnterSender;
import cubby.core.screen.ScreenModel.Welcome;
import cubby.core.screen.Touch;
import cubby.core.words.Language;
import cubby.core.words.Words;
import cubby.ui.WedgeReader.Reading;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The touchscreen: shows what the core says, hands back what people do, decides nothing. FX thread
/// only.
///
/// It is as large as its glass, in pixels; where it is shown smaller, scale it. Whatever scene it
/// is in, it brings its own style sheets and fonts.
public final class KioskPane extends Region {

  /// What the question whether somebody is still there was asked about.
  private record Asked(long revision, Language language) {}

  /// How much larger words are made, if there is room.
  private static final List<Double> GROWTHS = List.of(Ease.TEXT_GROWTH, 1.27, 1.15, 1.07, 1.0);

  /// What is on the glass.
  private record Shown(Screen screen, View view) {}

  private final Cabinet cabinet;
  private final KioskProfile profile;
  private final Glass glass;
  private final Consumer<Touch> touches;
  private final Function<Language, Words> wordsOf;
  private final Supplier<Duration> clock;
  private final Map<Language, Words> words = new EnumMap<>(Language.class);
  private final Presence presence;
  private final Keyboard keyboard;
  private final Untimely untimely = new Untimely();

  private final StackPane banner = new StackPane();
  private final StackPane page = new StackPane();
  private final EaseLayer easing;
  private final StackPane overlay = new StackPane();
  private Measure measure;

  private Theme theme = Theme.LIGHT;
  private double textGrowth = 1;
  private Optional<Shown> shown = Optional.empty();
  private boolean retyping;
  private final EarlyDigits early = new EarlyDigits();

  /// @param clock monotonic, since any fixed moment
  /// @param touches called on the FX thread; must not block
  public KioskPane(
      Cabinet cabinet,
      KioskProfile profile,
      Glass glass,
      Supplier<Duration> clock,
      Consumer<Touch> touches) {
    this(cabinet, profile, glass, clock, touches, Words::of);
  }

  KioskPane(
      Cabinet cabinet,
      KioskProfile profile,
      Glass glass,
      Supplier<Duration> clock,
      Consumer<Touch> touches,
      Function<Language, Words> wordsOf) {
    this.cabinet = cabinet;
    this.profile = profile;
    this.glass = glass;
    this.measure = new Measure(glass);
    this.touches = touches;
    this.wordsOf = wordsOf;
    this.clock = clock;
    this.presence = new Presence(touches);
    this.keyboard = new Keyboard(new WedgeReader(WedgeReader.Settings.DEFAULT), clock, this::read);
    this.easing = new EaseLayer(glass, this::showEases, this::moved, this::forget);
    Fonts.load();
    getStyleClass().addAll("root", "kiosk", Theme.LIGHT.style());
    getStylesheets().addAll(new PrimerLight().getUserAgentStylesheet(), Stylesheet.url(measure, 1));
    setMinSize(glass.widthPx(), glass.heightPx());
    setPrefSize(glass.widthPx(), glass.heightPx());
    setMaxSize(glass.widthPx(), glass.heightPx());
    setFocusTraversable(true);
    banner.getStyleClass().add("banner-place");
    Styles.present(banner, false);
    Styles.present(overlay, false);
    getChildren().addAll(page, banner, easing, overlay);
    listen();
  }

  /// Shows a screen. The same one again, or a newer one of the same kind and revision, leaves what
  /// was typed as it is.
  public void show(Screen screen) {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException("screens are shown on the FX thread");
    }
    if (isNobodys(screen) && shown.filter(old -> !isNobodys(old.screen())).isPresent()) {
      easing.end();
    }
    setNodeOrientation(
        screen.language().rightToLeft()
            ? NodeOrientation.RIGHT_TO_LEFT
            : NodeOrientation.LEFT_TO_RIGHT);
    var kit = kit(screen);
    var before = shown;
    if (before.filter(old -> old.screen().revision() != screen.revision()).isPresent()
        && keyboard.isUndecided()) {
      untimely.overtake();
    }
    if (!before.map(old -> keeps(old, screen)).orElse(false)) {
      var view = Views.of(kit, screen.model());
      page.getChildren().setAll(view.node());
      shown = Optional.of(new Shown(screen, view));
      before.ifPresent(old -> carryOver(old, screen, view));
      moved();
    } else {
      shown = before.map(old -> new Shown(screen, old.view()));
    }
    showOpenDoors(kit, screen);
    showLeaving(kit, screen);
    easing.use(kit);
    growText();
  }

  /// Paints in other colours. What is shown and typed stays as it is. A person who has asked for
  /// high contrast keeps it.
  public void paint(Theme other) {
    theme = other;
    showTheme();
  }

  private void showTheme() {
    for (var each : Theme.values()) {
      getStyleClass().remove(each.style());
    }
    getStyleClass().add((easing.has(Ease.HIGH_CONTRAST) ? Theme.HIGH_CONTRAST : theme).style());
  }

  /// Turns something on, or off again. What was typed stays.
  void toggle(Ease ease) {
    easing.toggle(ease);
  }

  private void showEases() {
    showTheme();
    measure = new Measure(glass, easing.has(Ease.LOW));
    shown.ifPresent(old -> {
      var kit = kit(old.screen());
      var view = Views.of(kit, old.screen().model());
      page.getChildren().setAll(view.node());
      retype(old.view().draft(), view);
      shown = Optional.of(new Shown(old.screen(), view));
      easing.use(kit);
    });
    growText();
    moved();
  }

  /// There is something else to touch.
  private void moved() {
    untimely.changed(clock.get());
  }

  /// A first screen that nobody touches belongs to the next person.
  void forget() {
    if (shown.filter(now -> isNobodys(now.screen())).isPresent()) {
      easing.end();
    }
  }

  /// Whether nobody has begun anything yet.
  private static boolean isNobodys(Screen screen) {
    return switch (screen.model()) {
      case ScreenModel.Starting _, ScreenModel.OutOfService _, Welcome _ -> true;
      default -> false;
    };
  }

  /// In large text, the largest for which this screen has room.
  private void growText() {
    if (!easing.has(Ease.LARGE_TEXT) || getScene() == null) {
      setTextGrowth(1);
      return;
    }
    for (var growth : GROWTHS) {
      setTextGrowth(growth);
      applyCss();
      layout();
      layout();
      if (shown.map(now -> Fit.of(now.view().node())).orElse(true)) {
        return;
      }
    }
  }

  /// How much larger words are now than usual.
  double textGrowth() {
    return textGrowth;
  }

  private void setTextGrowth(double growth) {
    if (growth != textGrowth) {
      textGrowth = growth;
      getStylesheets().set(1, Stylesheet.url(measure, growth));
    }
  }

  @Override
  protected void layoutChildren() {
    var bannerHeight = banner.isVisible() ? banner.prefHeight(getWidth()) : 0;
    banner.resizeRelocate(0, 0, getWidth(), bannerHeight);
    page.resizeRelocate(0, bannerHeight, getWidth(), getHeight() - bannerHeight);
    easing.resizeRelocate(0, 0, getWidth(), getHeight());
    overlay.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void listen() {
    addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        touch -> {
          requestFocus();
          if (untimely.isUnseen(clock.get())
              || (!isLeaving() && untimely.isSecondTap(clock.get()))) {
            touch.consume();
          }
          somebodyCame();
          easing.waitToForget();
        });
    addEventFilter(TouchEvent.TOUCH_PRESSED, _ -> presence.noticed(clock.get()));
    addEventFilter(KeyEvent.KEY_PRESSED, _ -> keyCame());
    addEventFilter(KeyEvent.KEY_TYPED, _ -> keyCame());
    addEventFilter(ContextMenuEvent.ANY, ContextMenuEvent::consume);
    keyboard.listenTo(this);
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null && scene.getFocusOwner() == null) {
            requestFocus();
          }
        });
  }

  private void keyCame() {
    if (!keyboard.isUndecided()) {
      untimely.keysBegin();
    }
    somebodyCame();
  }

  private void somebodyCame() {
    if (isLeaving()) {
      untimely.stayed(clock.get());
    }
    presence.noticed(clock.get());
  }

  private boolean isLeaving() {
    return shown.filter(now -> now.screen().leaving()).isPresent();
  }

  private void read(Reading reading) {
    switch (reading) {
      case Reading.Scan scan -> touches.accept(new Touch.Scanned(scan.text()));
      case Reading.Key key -> type(key.codePoint());
    }
  }

  /// Makes up its mind about keys that were typed a while ago. It does so by itself in real time;
  /// whoever gives it a clock of their own says when that has moved.
  public void hear() {
    keyboard.hear();
  }

  /// A person's key, past the question whether a scanner typed it.
  void type(int codePoint) {
    shown
        .filter(now -> !untimely.refuses(now.screen().model(), codePoint, clock.get()))
        .filter(now -> !easing.isOpen() || !Untimely.answers(now.screen().model(), codePoint))
        .ifPresent(now -> typed(now, codePoint));
  }

  private void typed(Shown now, int codePoint) {
    if (now.screen().model() instanceof Welcome && Character.isDigit(codePoint)) {
      var at = clock.get();
      var taken = early.add(codePoint, at);
      if (early.asksForKeypad(at)) {
        hand(now.screen()).press(Choice.COLLECT);
      } else {
        hand(now.screen()).take(taken);
      }
    } else {
      PadChoice.at(now.screen().model(), Character.digit(codePoint, 10))
          .ifPresentOrElse(hand(now.screen())::press, () -> now.view().key(codePoint));
    }
  }

  private static boolean keeps(Shown old, Screen screen) {
    return old.screen().revision() == screen.revision()
        && old.screen().language() == screen.language()
        && old.screen().model().getClass() == screen.model().getClass()
        && (old.view().update(screen.model()) || old.screen().model().equals(screen.model()));
  }

  /// An address that was not accepted can be mended; digits that were typed ahead are entered; what
  /// was typed in one language stays in another.
  private void carryOver(Shown old, Screen screen, View view) {
    if (old.screen().revision() == screen.revision()
        && old.screen().language() != screen.language()) {
      retype(old.view().draft(), view);
      return;
    }
    switch (screen.model()) {
      case EnterContact contact
          when contact.trouble() != ContactTrouble.NONE
              && old.screen().model() instanceof EnterContact ->
          retype(old.view().draft(), view);
      case EnterSender sender
          when sender.invalid() && old.screen().model() instanceof EnterSender ->
          retype(old.view().draft(), view);
      case EnterCode _ when old.screen().model() instanceof Welcome -> retype(early.text(), view);
      default -> {}
    }
    early.clear();
  }

  /// What was typed before, and told then.
  private void retype(String text, View view) {
    retyping = true;
    text.codePoints().forEach(view::key);
    retyping = false;
  }

  private Hand hand(Screen screen) {
    return new Hand(screen.revision(), this::tell);
  }

  private void tell(Touch touch) {
    if (!(retyping && touch instanceof Touch.Taken)) {
      touches.accept(touch);
    }
  }

  /// Made anew only where its button means something else: a finger may be on it.
  private void showLeaving(Kit kit, Screen screen) {
    var asked = new Asked(screen.revision(), screen.language());
    if (!screen.leaving()) {
      overlay.getChildren().clear();
    } else if (overlay.getChildren().isEmpty() || !asked.equals(overlay.getUserData())) {
      overlay.setUserData(asked);
      moved();
      overlay.getChildren().setAll(new LeavingOverlay(kit));
    }
    Styles.present(overlay, screen.leaving());
  }

  private void showOpenDoors(Kit kit, Screen screen) {
    var doors = screen.openDoors();
    if (doors.isEmpty() == banner.isVisible()) {
      moved(); // what is beneath
    }
    banner.getChildren().clear();
    if (!doors.isEmpty()) {
      var notice = kit.notice(OpenDoors.say(kit.words(), doors));
      notice.setId("open-doors");
      banner.getChildren().add(notice);
    }
    Styles.present(banner, !doors.isEmpty());
    requestLayout();
  }

  private Kit kit(Screen screen) {
    return new Kit(
        cabinet,
        profile,
        measure,
        words.computeIfAbsent(screen.language(), wordsOf),
        clock,
        hand(screen),
        easing,
        this::growText);
  }
}
