package cubby.app.benchmark;

import cubby.app.config.CabinetConfig;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.notice.OpenedNotice;
import cubby.core.parcel.Handling;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.Touch;
import cubby.core.words.Language;
import cubby.ui.Glass;
import cubby.ui.KioskPane;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import org.jspecify.annotations.Nullable;

/// Sessions of people at a kiosk's glass, one after the other, in virtual time: a courier brings
/// parcels, recipients fetch them, mistype their codes, and go away in the midst of it. FX thread
/// only.
final class RobotSessions implements AutoCloseable {
  /// As many as the demo's cabinet has compartments of their size.
  private static final int PARCELS = 8;

  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  /// Longer than anybody who has gone away is waited for.
  private static final Duration NOBODY_THERE = Duration.ofSeconds(70);

  /// By then a try is back.
  private static final Duration NEXT_TRY = Duration.ofMinutes(101);

  private static final CourierNumber COURIER = new CourierNumber("4711");
  private static final String PIN = "471100";
  private static final Carrier CARRIER = new Carrier("Swift");

  private final RobotKiosk kiosk;
  private final KioskPane pane;
  private final Queue<String> codes = new ArrayDeque<>();
  private @Nullable Screen shown;
  private @Nullable Screen next;
  private int turn;
  private long barcodes;

  RobotSessions(CabinetConfig config, Path data) {
    kiosk = new RobotKiosk(config, data, screen -> next = screen, this::read);
    var screen = config.screen();
    pane =
        new KioskPane(
            config.cabinet(),
            config.profile(),
            new Glass(screen.diagonalInches(), screen.widthPx(), screen.heightPx()),
            kiosk::time,
            kiosk::touch);
    passes(A_MOMENT);
    awaited(ScreenModel.Welcome.class);
    done(
        kiosk.ask(secrets ->
            new Command.EnrolCourier(
                COURIER, secrets.personalTexts().of("Ada"), CARRIER, new PinHash("any"))));
  }

  KioskPane pane() {
    return pane;
  }

  /// What shows the present screen.
  Node view() {
    return pane.lookup(".page");
  }

  /// How many nodes there are on the glass, those within buttons included.
  int nodes() {
    pane.applyCss();
    pane.layout();
    return count(pane);
  }

  private static int count(Node node) {
    return 1
        + (node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().mapToInt(RobotSessions::count).sum()
            : 0);
  }

  /// The next session, from the first screen to the first screen.
  void next() {
    turn++;
    if (codes.isEmpty()) {
      brings();
    } else if (turn % 20 == 0) {
      mistypes();
    } else if (turn % 7 == 0) {
      goesAway();
    } else {
      fetches(codes.remove());
    }
    awaited(ScreenModel.Welcome.class);
  }

  private void brings() {
    press(Choice.COURIER);
    types(COURIER.digits());
    key("enter");
    types(PIN);
    key("enter");
    for (int parcel = 0; parcel < PARCELS; parcel++) {
      var barcode = "1Z%07d".formatted(++barcodes);
      announce(barcode);
      awaited(ScreenModel.ScanParcel.class);
      kiosk.touch(new Touch.Scanned(barcode));
      passes(A_MOMENT);
      var door = awaited(ScreenModel.PlaceParcel.class).compartment();
      kiosk.cabinet().put(door.label());
      closes(door);
    }
    awaited(ScreenModel.ScanParcel.class);
    press(Choice.SIGN_OUT);
    press(Choice.CONTINUE);
  }

  private void fetches(String code) {
    press(Choice.COLLECT);
    types(code);
    passes(A_MOMENT);
    var door = awaited(ScreenModel.TakeParcel.class).compartment();
    kiosk.cabinet().take(door.label());
    closes(door);
    awaited(ScreenModel.Collected.class);
    press(Choice.CONTINUE);
  }

  private void mistypes() {
    press(Choice.COLLECT);
    types("00000000");
    awaited(ScreenModel.EnterCode.class);
    press(Choice.HELP);
    press(Choice.BACK);
    passes(NEXT_TRY);
  }

  private void goesAway() {
    press(Choice.COLLECT);
    types("123");
    passes(NOBODY_THERE);
  }

  private void closes(CompartmentId door) {
    kiosk.cabinet().close(door.label());
    passes(A_MOMENT);
  }

  private void types(String digits) {
    digits.chars().forEach(digit -> key(String.valueOf((char) digit)));
  }

  private void key(String name) {
    press("key-" + name);
  }

  private void press(Choice choice) {
    press("choice-" + choice);
  }

  /// What it brings about is shown afterwards, as by a kiosk's loop.
  private void press(String id) {
    if (pane.lookup("#" + id) instanceof ButtonBase button) {
      button.fire();
      show();
    } else {
      throw new IllegalStateException("nothing to press called %s: %s".formatted(id, shown));
    }
  }

  private void passes(Duration time) {
    kiosk.pass(time);
    show();
  }

  private void show() {
    if (next != null && !next.equals(shown)) {
      shown = next;
      pane.show(next);
    }
  }

  private <M extends ScreenModel> M awaited(Class<M> kind) {
    show();
    if (shown != null && kind.isInstance(shown.model())) {
      return kind.cast(shown.model());
    }
    throw new IllegalStateException(
        "%s was to be shown, not %s".formatted(kind.getSimpleName(), shown));
  }

  private void read(OpenedNotice notice) {
    if (notice instanceof OpenedNotice.ParcelStored stored) {
      stored.code().map(OpenedNotice.Code::digits).ifPresent(codes::add);
    }
  }

  private void announce(String barcode) {
    done(
        kiosk.ask(secrets -> {
          var texts = secrets.personalTexts();
          return new Command.AnnounceParcel(
              Announcement.delivery(
                  texts.of(barcode),
                  new Announcement.Contact(
                      texts.of("ada@example.org"), Optional.empty(), Language.ENGLISH),
                  CARRIER,
                  "M",
                  Handling.ORDINARY));
        }));
  }

  private static void done(Reply reply) {
    if (!(reply instanceof Reply.Done)) {
      throw new IllegalStateException(reply.toString());
    }
  }

  @Override
  public void close() {
    kiosk.close();
  }
}
