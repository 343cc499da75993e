package cubby.app.benchmark;

import cubby.app.config.CabinetConfig;
import cubby.app.config.DemoCabinet;
import cubby.app.kiosk.RealMachine;
import cubby.app.kiosk.SetUp;
import cubby.app.sim.SimulatedCabinet;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.KioskPlan;
import cubby.core.notice.OpenedNotice;
import cubby.core.parcel.Handling;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.Touch;
import cubby.core.secret.DataFolder;
import cubby.core.secret.KioskSecrets;
import cubby.core.session.BusTraffic;
import cubby.core.shell.BankOpener;
import cubby.core.shell.Delivery;
import cubby.core.shell.FolderSpace;
import cubby.core.shell.Kiosk;
import cubby.core.shell.PhotoVault;
import cubby.core.text.Secret;
import cubby.core.words.Language;
import cubby.hal.contract.BankEvent;
import cubby.hal.line.Lines;
import cubby.hal.lockbus.LockBuses;
import cubby.sim.SimulatedSite;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.LatchSettings;
import cubby.sim.cabinet.VirtualCabinet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// The demo's cabinet as `./cubby run` would drive it, its journal on the disk and its boards at
/// the far ends of pseudo-terminals at the pace of a real line; the commits are timed and the line
/// is listened in on. The measuring thread only.
final class BenchKiosk implements AutoCloseable {
  private static final CourierNumber COURIER = new CourierNumber("4711");
  private static final Secret PIN = new Secret("471100");
  private static final Carrier CARRIER = new Carrier("Swift");
  private static final String BARCODE = "1Z0000001";
  private static final long PATIENCE_SECONDS = 60;
  private static final long LOOK_EVERY_MILLIS = 5;

  private final CabinetConfig config;
  private final SimulatedSite site;
  private final DataFolder folder;
  private final TimedJournal journal;
  private final Traffic traffic = new Traffic();
  private final LastScreen screen = new LastScreen();
  private final BlockingQueue<OpenedNotice.Code> codes = new LinkedBlockingQueue<>();
  private final Kiosk kiosk;

  /// @param screens shown every screen, on the kiosk's thread
  BenchKiosk(Path place, Consumer<Screen> screens) throws IOException, InterruptedException {
    var demo = DemoCabinet.config(place);
    site =
        SimulatedSite.open(
            SimulatedCabinet.planOf(demo, LatchSettings.SOLENOID),
            Files.createDirectory(place.resolve("lines")));
    config = reachedAt(demo);
    var data = place.resolve("kiosk");
    SetUp.make(config, data);
    folder = DataFolder.open(data, new SecureRandom());
    journal =
        new TimedJournal(
            SqliteJournal.open(folder.journalFile(), folder.secrets(), folder.signingKey()));
    kiosk = Kiosk.start(means(screens), RealMachine.get());
    screen.await(ScreenModel.Welcome.class);
  }

  CabinetConfig config() {
    return config;
  }

  LastScreen screen() {
    return screen;
  }

  TimedJournal journal() {
    return journal;
  }

  Traffic traffic() {
    return traffic;
  }

  void touch(Touch touch) {
    kiosk.touch(touch);
  }

  /// A courier puts a parcel in, and signs out.
  ///
  /// @return the digits that open its door
  String deposit() throws InterruptedException {
    done(
        ask(secrets ->
            new Command.EnrolCourier(
                COURIER,
                secrets.personalTexts().of("Ada"),
                CARRIER,
                secrets.pinHasher().hash(PIN))));
    done(ask(BenchKiosk::announcement));
    press(Choice.COURIER);
    type(ScreenModel.EnterCourierNumber.class, COURIER.digits());
    type(ScreenModel.EnterPin.class, PIN.plain());
    screen.await(ScreenModel.ScanParcel.class);
    kiosk.touch(new Touch.Scanned(BARCODE));
    var placing = screen.await(ScreenModel.PlaceParcel.class);
    var door = ((ScreenModel.PlaceParcel) placing.model()).compartment();
    awaitOpen(door);
    cabinet().put(door.label());
    cabinet().close(door.label());
    screen.await(
        "the parcel stored",
        now -> now.model() instanceof ScreenModel.ScanParcel scan && scan.stored().isPresent());
    press(Choice.SIGN_OUT);
    screen.await(ScreenModel.ShiftOver.class);
    press(Choice.CONTINUE);
    screen.await(ScreenModel.Welcome.class);
    var code = codes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (code == null) {
      throw new IllegalStateException("no notice with a code left");
    }
    return code.digits();
  }

  /// Waits until the door is open and its latch has no current, in which no door catches.
  void awaitOpen(CompartmentId door) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    for (var now = cabinet().compartment(door.label());
        now.door() != Door.OPEN || now.energised();
        now = cabinet().compartment(door.label())) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("door %s does not open".formatted(door));
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }

  VirtualCabinet cabinet() {
    return site.cabinet();
  }

  private void press(Choice choice) throws InterruptedException {
    kiosk.touch(new Touch.Pressed(screen.await("a screen", _ -> true).revision(), choice));
  }

  private void type(Class<? extends ScreenModel> where, String digits) throws InterruptedException {
    kiosk.touch(new Touch.DigitsEntered(screen.await(where).revision(), digits));
  }

  private Reply ask(Function<KioskSecrets, Command> command) {
    return kiosk
        .ask(command.apply(kiosk.secrets()))
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  private static void done(Reply reply) {
    if (!(reply instanceof Reply.Done)) {
      throw new IllegalStateException(reply.toString());
    }
  }

  private static Command announcement(KioskSecrets secrets) {
    var texts = secrets.personalTexts();
    return new Command.AnnounceParcel(
        Announcement.delivery(
            texts.of(BARCODE),
            new Announcement.Contact(
                texts.of("ada@example.org"), Optional.empty(), Language.ENGLISH),
            CARRIER,
            "M",
            Handling.ORDINARY));
  }

  private CabinetConfig reachedAt(CabinetConfig demo) {
    var moved = demo;
    for (var line : site.lines().values()) {
      moved = moved.withLine(line.name(), line.address());
    }
    return moved;
  }

  private Kiosk.Means means(Consumer<Screen> screens) {
    return new Kiosk.Means(
        new KioskPlan(config.profile(), config.cabinet(), config.rules()),
        config.wirings(),
        journal,
        folder.secrets(),
        this::openBanks,
        List.of(),
        new PhotoVault(folder.path(), folder.secrets().photoSealer()),
        FolderSpace.of(folder.path()),
        new NothingToInspect(),
        notice -> {
          if (notice instanceof OpenedNotice.ParcelStored stored) {
            stored.code().ifPresent(codes::add);
          }
          return new Delivery.Taken();
        },
        shown -> {
          screens.accept(shown);
          screen.shows(shown);
        },
        failure -> {
          throw new IllegalStateException("the kiosk has stopped by itself", failure);
        });
  }

  private BankOpener.OpenBanks openBanks(Consumer<BankEvent> events) {
    var buses =
        LockBuses.open(
            config.buses(),
            config.banks(),
            new Lines(),
            RealMachine.MONOTONIC,
            Thread.ofPlatform().daemon().factory(),
            events,
            traffic);
    return new BankOpener.OpenBanks(buses.banks(), buses::close);
  }

  private static final class NothingToInspect implements Kiosk.Inspector {
    @Override
    public List<BusTraffic> traffic() {
      return List.of();
    }

    @Override
    public Optional<String> diagnose() {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    kiosk.close();
    folder.close();
    site.close();
  }
}
