package cubby.app.demo;

import cubby.app.config.CabinetConfig;
import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.journal.JournalRow;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.sim.cabinet.CompartmentView;
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

  private static final double MARGIN = 44;
  private static final double FLOOR = 44;
  private static final double CABINET_WIDTH = 1152;
  private static final double CABINET_HEIGHT = 928;
  private static final double BEZEL = 8;
  private static final double CLOSE = 1.8;
  private static final double PANEL_WIDTH = 440;
  private static final double PANEL_MARGIN = 20;

  /// A board that was switched off is looked at again so often: it may start by itself.
  private static final Duration LOOK_AGAIN = Duration.millis(500);

  private final Pane content = new Pane();
  private final Scale scale = new Scale(1, 1);
  private final Touchscreen touchscreen;
  private final CabinetFront cabinet;
  private final CourierCard courier;
  private final AnnounceCard announce;
  private final MailCard mail;
  private final WireCard wire;
  private final JournalCard journal = new JournalCard();
  private final Card inputs;
  private final FaultMenu menu = new FaultMenu();
  private final Hands hands;
  private final WireFaults lines;
  private final Cabinet built;

  private final PauseTransition again = new PauseTransition(LOOK_AGAIN);

  /// What people at the window do. Called on the FX thread, which it must not hold up.
  interface Wishes extends Consumer<Touch> {
    void togglePower();

    void announce(AnnounceCard.Announcement announcement);
  }

  /// @param moving whether doors swing
  DemoWindow(CabinetConfig config, Hands hands, LineHands lines, Wishes wishes, boolean moving) {
    this.hands = hands;
    this.lines = new WireFaults(lines);
    this.built = config.cabinet();
    var geometry = FrontGeometry.fitting(config.cabinet(), CABINET_WIDTH, CABINET_HEIGHT);
    var console = geometry.console();
    touchscreen =
        new Touchscreen(
            config, console.getWidth() - 2 * BEZEL, console.getHeight() - 2 * BEZEL, wishes);
    cabinet = new CabinetFront(geometry, config.profile().name(), touchscreen, hands, this, moving);
    wire = new WireCard(this::ofLines);
    courier =
        new CourierCard(
            wishes::togglePower, close -> touchscreen.hold(close, CLOSE, geometry.height() / 2));
    mail = new MailCard(text -> wishes.accept(new Touch.Scanned(text)));
    announce = new AnnounceCard(config.cabinet(), wishes::announce);
    inputs = new Card("Cabinet", new SignalButtons(config.peripherals().signals(), hands));
    var floor = new Region();
    floor.getStyleClass().add("floor");
    floor.resizeRelocate(0, HEIGHT - FLOOR, WIDTH, FLOOR);
    floor.setManaged(false);
    cabinet.relocate(
        MARGIN + (CABINET_WIDTH - geometry.width()) / 2, HEIGHT - FLOOR / 2 - geometry.height());
    content.getStyleClass().add("room");
    content.setManaged(false);
    content.resize(WIDTH, HEIGHT);
    content.getChildren().addAll(floor, cabinet, panel(), menu);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::closeMenu);
    again.setOnFinished(_ -> showLines());
    content.getTransforms().add(scale);
    getStyleClass().addAll("root", "demo");
    getStylesheets()
        .add(Objects.requireNonNull(DemoWindow.class.getResource("demo.css")).toExternalForm());
    setPrefSize(WIDTH, HEIGHT);
    getChildren().add(content);
    hands.cabinet().compartments().forEach(cabinet::show);
  }

  @Override
  public void ofDoor(String label, Point2D at) {
    var fitted = built.get(new CompartmentId(label)).occupancySensor();
    menu.open(() -> new DoorFaults(hands.look(label), fitted).menu(hands), at);
  }

  @Override
  public void ofLines(Point2D at) {
    menu.open(
        () -> {
          showLines();
          return lines.menu();
        },
        at);
  }

  void show(Screen screen) {
    touchscreen.show(screen);
  }

  void show(Power power) {
    touchscreen.show(power);
    courier.show(power);
  }

  void show(DemoCourier now) {
    courier.show(now);
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

  private VBox panel() {
    var panel = new VBox(12, courier, inputs, announce, mail, wire, journal);
    panel.getStyleClass().add("panel");
    panel.setManaged(false);
    panel.resizeRelocate(
        WIDTH - PANEL_WIDTH - PANEL_MARGIN, PANEL_MARGIN, PANEL_WIDTH, HEIGHT - 2 * PANEL_MARGIN);
    VBox.setVgrow(mail, Priority.ALWAYS);
    return panel;
  }
}
