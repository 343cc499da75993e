package cubby.app.demo;

import cubby.core.text.Secret;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Whom one may be at the kiosk, and what each knows or has with them. What is clicked is typed at
/// the kiosk, or held to its scanner. FX thread only.
final class PeopleCard extends Card {

  private static final int STEP_SECONDS = 30;
  private static final Duration TICK = Duration.millis(250);

  private final Consumer<String> scanner;
  private final InstantSource clock;
  private final Figure courierNumber;
  private final Figure courierPin;
  private final Figure technicianNumber;
  private final Figure technicianPin;
  private final Figure oneTimeCode;
  private final Figure returnCode;
  private final HBox badge = new HBox();
  private final HBox returnQr = new HBox();
  private final Label left = Card.label("caption", "");
  private final Label refused = Card.label("caption", "");
  private final Timeline ticking = new Timeline(new KeyFrame(TICK, _ -> tick()));
  private Optional<DemoTechnician> technician = Optional.empty();

  /// What people at the card do.
  interface Wishes {
    /// Types digits at the kiosk's keypad, and enters them.
    void type(String digits);

    /// Holds a text to the kiosk's scanner.
    void scan(String text);

    void announceReturn();
  }

  PeopleCard(Wishes wishes, InstantSource clock) {
    super(
        "People",
        Card.label("caption", "Click a number to have it typed, a code to have it scanned"));
    this.scanner = wishes::scan;
    this.clock = clock;
    courierNumber = new Figure("courier-number", "Number", wishes::type);
    courierPin = new Figure("courier-pin", "PIN", wishes::type);
    technicianNumber = new Figure("technician-number", "Number", wishes::type);
    technicianPin = new Figure("technician-pin", "PIN", wishes::type);
    oneTimeCode = new Figure("one-time-code", "One-time code", wishes::type);
    returnCode = new Figure("return-code", "Code", wishes::type);
    left.setId("one-time-left");
    left.setMinWidth(32);
    refused.setId("return-refused");
    badge.setAlignment(Pos.CENTER);
    returnQr.setAlignment(Pos.CENTER);
    ticking.setCycleCount(Animation.INDEFINITE);
    var announce = new Button("Announce one");
    announce.setId("return-announce");
    announce.getStyleClass().add("quiet");
    announce.setFocusTraversable(false);
    announce.setOnAction(_ -> wishes.announceReturn());
    var people =
        new HBox(
            18,
            person("Courier", courierNumber, courierPin, badge),
            rule(),
            person("Technician", technicianNumber, technicianPin, oneTimeCode, left),
            rule(),
            person("Customer with a return", new VBox(4, announce, refused), returnCode, returnQr),
            rule(),
            person("Recipient", hint()));
    people.setMinHeight(QrFigure.SIDE + 22);
    HBox.setHgrow(people, Priority.ALWAYS);
    getChildren().add(people);
  }

  void show(DemoStaff staff) {
    courierNumber.show(staff.courier().number().digits());
    courierPin.show(staff.courier().pin().plain());
    technicianNumber.show(staff.technician().number().digits());
    technicianPin.show(staff.technician().pin().plain());
    badge.getChildren().setAll(qr("courier-badge", staff.courier().badge()));
    technician = Optional.of(staff.technician());
    tick();
    ticking.play();
  }

  void show(Returned answer) {
    switch (answer) {
      case Returned.Announced(var code) -> {
        refused.setText("");
        returnCode.show(code.code());
        returnQr.getChildren().setAll(qr("return-qr", new Secret(code.qrText())));
      }
      case Returned.Refused(var why) -> {
        refused.setText(why);
        returnCode.show("");
        returnQr.getChildren().clear();
      }
    }
  }

  private void tick() {
    technician.ifPresent(it -> {
      var now = clock.instant();
      oneTimeCode.show(it.phone().code(now));
      left.setText(
          "%d s".formatted(STEP_SECONDS - Math.floorMod(now.getEpochSecond(), STEP_SECONDS)));
    });
  }

  private Node qr(String id, Secret text) {
    return new QrFigure(id, text.plain(), scanner);
  }

  private static Label hint() {
    return Card.label("caption", "Gets mail: see there for\ncode and QR code,\nto click as well.");
  }

  private static VBox person(String name, Node... has) {
    var line = new HBox(14, has);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(line, Priority.ALWAYS);
    return new VBox(3, Card.label("person", name), line);
  }

  private static Region rule() {
    var rule = new Region();
    rule.getStyleClass().add("rule");
    rule.setMinWidth(1);
    return rule;
  }
}
