package cubby.app.glass;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.CabinetConfig;
import cubby.app.config.DemoCabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.effect.Reply;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.notice.OpenedNotice;
import cubby.core.parcel.Handling;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.Touch;
import cubby.core.secret.KioskSecrets;
import cubby.core.text.Personal;
import cubby.core.text.Secret;
import cubby.core.words.Language;
import cubby.hal.contract.sound.Utterance;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.VirtualCabinet;
import cubby.sim.kiosk.KioskBlueprint;
import cubby.sim.kiosk.KioskObserver;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.kiosk.VirtualPins;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The real touchscreen of a kiosk that is simulated down to the bytes on its lines, in a time that
/// passes when it is told to. What is done on the glass reaches the core, and what the core shows
/// is on the glass, before any method returns. For one thread, which is not that of FX.
final class GlassKiosk implements AutoCloseable {

  static final String COURIER = "4711";
  static final String PIN = "603548";
  private static final Carrier CARRIER = new Carrier("Swallow Parcels");

  private static final Instant BEGIN = Instant.parse("2027-03-01T09:00:00Z");
  private static final long SEED = 7;

  /// Boards are found, doors are stable.
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(10);

  /// A jammed latch takes three watches of two seconds.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Until it is clear that no scanner typed them.
  private static final Duration KEYS_HELD_BACK = Duration.ofMillis(150);

  private static final Duration STEP = Duration.ofMillis(100);

  private final CabinetConfig config = DemoCabinet.config(Path.of("").toAbsolutePath());
  private final VirtualKiosk kiosk = new VirtualKiosk(blueprint(config));
  private final Queue<Touch> touches = new ConcurrentLinkedQueue<>();
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  private final List<Utterance> said = new ArrayList<>();
  private final JournalOnDisk journal = new JournalOnDisk(kiosk);
  private final FullScreen glass;
  private volatile Duration now = Duration.ZERO;

  private GlassKiosk() {
    Thread.setDefaultUncaughtExceptionHandler((_, fault) -> faults.add(fault));
    glass = FullScreen.open(config, () -> now, touches::add, faults::add);
    Fx.run(
        () -> Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.add(fault)));
    kiosk.observe(journal);
    kiosk.observe(
        new KioskObserver() {
          @Override
          public void shown(Screen screen) {
            glass.show(screen);
          }

          @Override
          public void said(Utterance utterance) {
            said.add(utterance);
          }
        });
  }

  private static KioskBlueprint blueprint(CabinetConfig config) {
    return new KioskBlueprint(
        config.profile(),
        config.cabinet(),
        config.rules(),
        config.buses(),
        config.banks(),
        SEED,
        BEGIN,
        true);
  }

  /// At its first screen, with a courier enrolled and every compartment seen empty.
  static GlassKiosk open() {
    var opened = new GlassKiosk();
    opened.kiosk.powerOn();
    opened.pass(STARTS_WITHIN);
    opened.ask(secrets ->
        new Command.EnrolCourier(
            new CourierNumber(COURIER),
            personal(secrets, "Robot"),
            CARRIER,
            VirtualPins.hash(new Secret(PIN))));
    opened.config.cabinet().compartments().stream()
        .filter(built -> !built.occupancySensor())
        .map(Compartment::id)
        .forEach(id ->
            opened.ask(secrets ->
                new Command.ClearCompartment(
                    id, personal(secrets, "Robot"), personal(secrets, "looked inside"))));
    opened.pass(STARTS_WITHIN);
    opened.await(ScreenModel.Welcome.class);
    return opened;
  }

  // Time

  /// Lets everything happen that happens within `time`.
  void pass(Duration time) {
    // Keys are held back for a moment, not for all of it.
    var first = time.compareTo(KEYS_HELD_BACK) < 0 ? time : KEYS_HELD_BACK;
    step(first);
    if (time.compareTo(first) > 0) {
      step(time.minus(first));
    }
  }

  private void step(Duration time) {
    handOn();
    kiosk.pass(time);
    now = Duration.ofNanos(kiosk.now().nanos());
    Fx.run(glass.await()::hear);
    handOn();
  }

  /// Lets time pass until the screen is one of this kind.
  <M extends ScreenModel> M await(Class<M> kind) {
    for (var waited = Duration.ZERO;
        waited.compareTo(PATIENCE) < 0 && !kind.isInstance(model());
        waited = waited.plus(STEP)) {
      pass(STEP);
    }
    if (!kind.isInstance(model())) {
      throw new AssertionError(
          "expected %s; seen: %s".formatted(kind.getSimpleName(), kiosk.screen()));
    }
    return kind.cast(model());
  }

  private void handOn() {
    Fx.run(() -> {}); // what is under way there is done
    for (var touch = touches.poll(); touch != null; touch = touches.poll()) {
      kiosk.touch(touch);
    }
    Fx.run(() -> {});
    if (!faults.isEmpty()) {
      throw new AssertionError("something broke", faults.getFirst());
    }
  }

  // What there is to see and to hear

  Screen screen() {
    return kiosk.screen().orElseThrow();
  }

  ScreenModel model() {
    return screen().model();
  }

  /// What has been said since the last time that this was asked, as it was spoken.
  List<Utterance> heard() {
    var heard = List.copyOf(said);
    said.clear();
    return heard;
  }

  /// Nothing but the kiosk is on the display, over all of it, and hears the keys.
  void expectNoWayOut() {
    Fx.run(() -> {
      var window = glass.await().getScene().getWindow();
      assertThat(Window.getWindows()).containsExactly(window);
      assertThat(window.isShowing()).isTrue();
      assertThat(((Stage) window).isIconified()).isFalse();
      var display = javafx.stage.Screen.getPrimary().getBounds();
      assertThat(window.getX()).isEqualTo(display.getMinX());
      assertThat(window.getY()).isEqualTo(display.getMinY());
      assertThat(window.getWidth()).isEqualTo(display.getWidth());
      assertThat(window.getHeight()).isEqualTo(display.getHeight());
      assertThat(glass.await().isFocused()).isTrue();
    });
  }

  /// The style classes of the whole screen.
  List<String> looks() {
    return Fx.call(() -> List.copyOf(glass.await().getStyleClass()));
  }

  Scene scene() {
    return Fx.call(() -> glass.await().getScene());
  }

  /// The code in the newest letter to this address.
  OpenedNotice.Code codeFor(String address) {
    return kiosk.delivered().stream()
        .filter(notice -> notice.reader().filter(it -> it.address().equals(address)).isPresent())
        .flatMap(notice -> notice.opens().stream())
        .reduce((_, later) -> later)
        .orElseThrow(() -> new AssertionError("no code for " + address));
  }

  boolean hasSent(Class<? extends OpenedNotice> kind) {
    return kiosk.delivered().stream().anyMatch(kind::isInstance);
  }

  /// The steel, for people's hands.
  VirtualCabinet steel() {
    return kiosk.cabinet();
  }

  // What others do

  void announce(String barcode, String address, String size, boolean accessible) {
    ask(secrets ->
        new Command.AnnounceParcel(
            Announcement.delivery(
                personal(secrets, barcode),
                new Announcement.Contact(
                    personal(secrets, address), Optional.empty(), Language.ENGLISH),
                CARRIER,
                size,
                new Handling(accessible, false, false, false))));
  }

  /// A courier puts a parcel in, unseen by whoever this is about.
  ///
  /// @return the label of its compartment
  String stored(String barcode, String address, String size, boolean accessible) {
    announce(barcode, address, size, accessible);
    kiosk.touch(new Touch.Pressed(screen().revision(), Choice.COURIER));
    kiosk.touch(new Touch.DigitsEntered(screen().revision(), COURIER));
    kiosk.touch(new Touch.DigitsEntered(screen().revision(), PIN));
    await(ScreenModel.ScanParcel.class);
    kiosk.touch(new Touch.Scanned(barcode));
    var label = await(ScreenModel.PlaceParcel.class).compartment().label();
    awaitOpen(label);
    steel().put(label);
    steel().close(label);
    pass(Duration.ofSeconds(2));
    if (model() instanceof ScreenModel.ConfirmInside) {
      kiosk.touch(new Touch.Pressed(screen().revision(), Choice.YES));
    }
    await(ScreenModel.ScanParcel.class);
    kiosk.touch(new Touch.Pressed(screen().revision(), Choice.SIGN_OUT));
    kiosk.touch(new Touch.Pressed(screen().revision(), Choice.CONTINUE));
    pass(Duration.ofMinutes(2)); // the letter leaves, and nothing of the courier is left
    await(ScreenModel.Welcome.class);
    heard();
    return label;
  }

  /// The door is open, and no current holds its latch back.
  void awaitOpen(String label) {
    for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(STEP)) {
      var door = steel().compartment(label);
      if (door.door() == Door.OPEN && !door.energised()) {
        return;
      }
      pass(STEP);
    }
    throw new AssertionError("door %s stays closed; seen: %s".formatted(label, kiosk.screen()));
  }

  private void ask(Function<KioskSecrets, Command> command) {
    if (kiosk.ask(command) instanceof Reply.Refused(var sentence)) {
      throw new AssertionError(sentence);
    }
  }

  private static Personal personal(KioskSecrets secrets, String text) {
    return secrets.personalTexts().of(text);
  }

  @Override
  public void close() {
    Thread.setDefaultUncaughtExceptionHandler(null);
    Fx.run(() -> ((Stage) glass.await().getScene().getWindow()).close());
    journal.end();
  }
}
