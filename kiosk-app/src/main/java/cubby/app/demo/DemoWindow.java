package cubby.app.demo;

import cubby.app.config.CabinetConfig;
import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.journal.JournalRow;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.hal.contract.light.Light;
import cubby.hal.contract.sound.Utterance;
import cubby.sim.cabinet.CompartmentView;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/// All that there is to see: the cabinet with its touchscreen, and the panel beside it. Drawn for
/// one size and scaled to whatever it is given. FX thread only.
final class DemoWindow extends Region implements CabinetFront.Menus {

  static final double WIDTH = 1700;
  static final double HEIGHT = 1000;

  private static final double MARGIN = 20;
  private static final double FLOOR = 44;
  private static final double PANEL_WIDTH = 440;
  private static final double PEOPLE_HEIGHT = 150;

  /// A door that stands open reaches past the cabinet's left edge.
  private static final double BESIDE = 24;

  private static final double CABINET_WIDTH = WIDTH - PANEL_WIDTH - 3 * MARGIN - BESIDE;
  private static final double CABINET_HEIGHT = HEIGHT - PEOPLE_HEIGHT - 3 * MARGIN - FLOOR;
  private static final double BEZEL = 8;

  /// Of two lines, with what is around them.
  private static final double CAPTION_HEIGHT = 112;

  /// A board that was switched off is looked at again so often: it may start by itself.
  private static final Duration LOOK_AGAIN = Duration.millis(500);

  private final Pane content = new Pane();
  private final Scale scale = new Scale(1, 1);
  private final Touchscreen touchscreen;
  private final CabinetFront cabinet;
  private final PeopleCard people;
  private final CabinetCard inputs;
  private final AnnounceCard announce;
  private final MailCard mail;
  private final WireCard wire;
  private final JournalCard journal = new JournalCard();
  private final FaultMenu menu = new FaultMenu();
  private final Means means;
  private final WireFaults lines;
  private final Cabinet built;
  private final Wishes wishes;
  private Power power = new Power.Off();
  private final PauseTransition again = new PauseTransition(LOOK_AGAIN);

  /// What there is to do something with.
  ///
  /// @param light in the compartments
  record Means(Hands hands, LineHands lines, Light light, Plugs plugs) {}

  /// What people at the window do. Called on the FX thread, which it must not hold up.
  interface Wishes extends Consumer<Touch> {
    void togglePower();

    void announce(AnnounceCard.Announcement announcement);

    void announceReturn();
  }

  /// @param moving whether doors swing
  DemoWindow(CabinetConfig config, Means means, Wishes wishes, boolean moving) {
    this.means = means;
    this.wishes = wishes;
    this.lines = new WireFaults(means.lines());
    this.built = config.cabinet();
    var geometry = FrontGeometry.fitting(config.cabinet(), CABINET_WIDTH, CABINET_HEIGHT);
    var console = geometry.console();
    touchscreen =
        new Touchscreen(
            config, console.getWidth() - 2 * BEZEL, console.getHeight() - 2 * BEZEL, wishes);
    cabinet =
        new CabinetFront(
            geometry, config.profile().name(), touchscreen, means.hands(), this, moving);
    wire = new WireCard(this::ofLines);
    people = new PeopleCard(new AtKiosk(wishes), InstantSource.system());
    inputs =
        new CabinetCard(
            new AtCabinet(wishes),
            this::ofConsole,
            new SignalButtons(config.peripherals().signals(), means.hands()));
    mail = new MailCard(touchscreen::type, text -> wishes.accept(new Touch.Scanned(text)));
    announce = new AnnounceCard(config.cabinet(), wishes::announce);
    cabinet.relocate(
        MARGIN + BESIDE + (CABINET_WIDTH - geometry.width()) / 2,
        HEIGHT - FLOOR / 2 - geometry.height());
    people.setManaged(false);
    people.resizeRelocate(MARGIN, MARGIN, WIDTH - PANEL_WIDTH - 3 * MARGIN, PEOPLE_HEIGHT);
    content.getStyleClass().add("room");
    content.setManaged(false);
    content.resize(WIDTH, HEIGHT);
    content.getChildren().addAll(floor(), people, cabinet, panel(), menu);
    content.getTransforms().add(scale);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::closeMenu);
    again.setOnFinished(_ -> showLines());
    getStyleClass().addAll("root", "demo");
    getStylesheets()
        .add(Objects.requireNonNull(DemoWindow.class.getResource("demo.css")).toExternalForm());
    setPrefSize(WIDTH, HEIGHT);
    getChildren().add(content);
    means.hands().cabinet().compartments().forEach(cabinet::show);
    cabinet.light(true);
  }

  @Override
  public void ofDoor(String label, Point2D at) {
    var fitted = built.get(new CompartmentId(label)).occupancySensor();
    menu.open(() -> new DoorFaults(means.hands().look(label), fitted).menu(means.hands()), at);
  }

  @Override
  public void ofConsole(Point2D at) {
    menu.open(
        () -> {
          inputs.showWrong(console().wrong());
          return console().menu();
        },
        at);
  }

  private ConsoleFaults console() {
    return new ConsoleFaults(
        power instanceof Power.On,
        means.plugs(),
        text -> wishes.accept(new Touch.Scanned(text)),
        wishes::togglePower);
  }

  private void ofLines(Point2D at) {
    menu.open(
        () -> {
          showLines();
          return lines.menu();
        },
        at);
  }

  void show(Screen screen) {
    touchscreen.show(screen);
    cabinet.show(screen.model());
  }

  void show(Power now) {
    power = now;
    touchscreen.show(now);
    inputs.show(now);
    cabinet.show(now);
    menu.refresh();
  }

  void show(DemoStaff staff) {
    people.show(staff);
  }

  void show(Returned answer) {
    people.show(answer);
  }

  void show(Utterance utterance) {
    cabinet.show(utterance);
  }

  void show(CompartmentView compartment) {
    cabinet.show(compartment);
    menu.refresh();
  }

  void show(Reply toAnnouncement) {
    announce.show(toAnnouncement);
  }

  void add(Mail one) {
    mail.add(one);
  }

  void add(WireFrame frame) {
    wire.add(frame);
  }

  void add(List<JournalRow> rows) {
    rows.forEach(journal::add);
  }

  @Override
  protected void layoutChildren() {
    var factor = Math.min(getWidth() / WIDTH, getHeight() / HEIGHT);
    scale.setX(factor);
    scale.setY(factor);
    content.relocate((getWidth() - WIDTH * factor) / 2, (getHeight() - HEIGHT * factor) / 2);
  }

  private void showLines() {
    wire.showWrong(lines.wrong());
    if (!lines.wrong().isEmpty()) {
      again.playFromStart();
    }
  }

  private void closeMenu(MouseEvent pressed) {
    if (!menu.holds(pressed.getTarget())) {
      menu.close();
    }
  }

  private static Region floor() {
    var floor = new Region();
    floor.getStyleClass().add("floor");
    floor.resizeRelocate(0, HEIGHT - FLOOR, WIDTH, FLOOR);
    floor.setManaged(false);
    return floor;
  }

  private VBox panel() {
    var panel = new VBox(12, inputs, announce, mail, wire, journal);
    panel.getStyleClass().add("panel");
    panel.setManaged(false);
    panel.resizeRelocate(WIDTH - PANEL_WIDTH - MARGIN, MARGIN, PANEL_WIDTH, HEIGHT - 2 * MARGIN);
    VBox.setVgrow(mail, Priority.ALWAYS);
    return panel;
  }

  /// What people do at the kiosk itself.
  private final class AtKiosk implements PeopleCard.Wishes {
    private final Wishes wishes;

    private AtKiosk(Wishes wishes) {
      this.wishes = wishes;
    }

    @Override
    public void type(String digits) {
      touchscreen.type(digits);
    }

    @Override
    public void scan(String text) {
      wishes.accept(new Touch.Scanned(text));
    }

    @Override
    public void announceReturn() {
      wishes.announceReturn();
    }
  }

  /// What people do to the cabinet.
  private final class AtCabinet implements CabinetCard.Wishes {
    private final Wishes wishes;

    private AtCabinet(Wishes wishes) {
      this.wishes = wishes;
    }

    @Override
    public void togglePower() {
      wishes.togglePower();
    }

    /// As large as there is room for between the people and a caption.
    @Override
    public void hold(boolean close) {
      var top = PEOPLE_HEIGHT + 2 * MARGIN;
      var room = HEIGHT - CAPTION_HEIGHT - top;
      touchscreen.hold(
          close, room / touchscreen.getHeight(), top + room / 2 - cabinet.getLayoutY());
    }

    @Override
    public void light(boolean on) {
      means.light().set(on);
      cabinet.light(on);
    }
  }
}
