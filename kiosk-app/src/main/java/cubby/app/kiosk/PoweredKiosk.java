package cubby.app.kiosk;

import cubby.app.config.AddressBookFile;
import cubby.app.config.CabinetConfig;
import cubby.app.control.ControlServer;
import cubby.app.control.Orders;
import cubby.app.control.Question;
import cubby.app.vigil.Part;
import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.journal.Journal;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.sqlite.NativeLibrary;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.KioskPlan;
import cubby.core.person.AddressBook;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.core.secret.DataFolder;
import cubby.core.secret.FolderRefused;
import cubby.core.secret.KioskSecrets;
import cubby.core.shell.BankOpener;
import cubby.core.shell.FolderSpace;
import cubby.core.shell.Kiosk;
import cubby.core.shell.NoticeCarrier;
import cubby.core.shell.PhotoVault;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.camera.Camera;
import cubby.hal.line.Lines;
import cubby.hal.lockbus.LockBuses;
import cubby.hal.scanner.SerialScanner;
import cubby.hal.signal.SignalWatch;
import cubby.hal.wire.WireTap;
import cubby.link.message.MessageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A kiosk at work on a data folder and on the lines of its configuration, from power to no power.
/// Any thread.
public final class PoweredKiosk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PoweredKiosk.class);

  /// The loop answers at once; a disk may take a while.
  private static final Duration REPLY_WITHIN = Duration.ofSeconds(8);

  /// Each turns every five seconds at least; a slow disk, and a board's power supply, may take a
  /// while longer.
  static final Duration STILL_AT_MOST = Duration.ofSeconds(30);

  /// The time is noted every minute at least.
  static final Duration UNWRITTEN_AT_MOST = STILL_AT_MOST.plusMinutes(1);

  /// Where SQLite is kept, in the data folder.
  private static final String NATIVE = "native";

  private final DataFolder folder;
  private final SqliteJournal journal;
  private final Kiosk kiosk;
  private final OpenBuses buses;
  private final ControlServer control;
  private final MessageInbox inbox;
  private final Optional<SerialScanner> scanner;

  private PoweredKiosk(
      DataFolder folder,
      SqliteJournal journal,
      Kiosk kiosk,
      OpenBuses buses,
      ControlServer control,
      MessageInbox inbox,
      Optional<SerialScanner> scanner) {
    this.folder = folder;
    this.journal = journal;
    this.kiosk = kiosk;
    this.buses = buses;
    this.control = control;
    this.inbox = inbox;
    this.scanner = scanner;
  }

  /// Starts the kiosk of a folder.
  ///
  /// @param cameras those of the configuration, or what stands in for them
  /// @param screens shown every screen, on the kiosk's thread
  /// @param stopped told if the kiosk stops by itself
  /// @throws cubby.core.secret.FolderRefused if there is no kiosk in the folder, or it runs already
  /// @throws JournalFailure if the journal cannot be opened, or is another kiosk's
  public static PoweredKiosk start(
      CabinetConfig config,
      Path data,
      List<Camera> cameras,
      NoticeCarrier carrier,
      Consumer<Screen> screens,
      Consumer<Throwable> stopped) {
    return start(
        config, DataFolder.open(data, new SecureRandom()), cameras, carrier, screens, stopped);
  }

  /// The same with a folder that is open already, and is closed with the kiosk, or if this throws.
  public static PoweredKiosk start(
      CabinetConfig config,
      DataFolder folder,
      List<Camera> cameras,
      NoticeCarrier carrier,
      Consumer<Screen> screens,
      Consumer<Throwable> stopped) {
    NativeLibrary.in(folder.path().resolve(NATIVE));
    try {
      return on(folder, config, cameras, carrier, screens, stopped);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static PoweredKiosk on(
      DataFolder folder,
      CabinetConfig config,
      List<Camera> cameras,
      NoticeCarrier carrier,
      Consumer<Screen> screens,
      Consumer<Throwable> stopped) {
    var journal = SqliteJournal.open(folder.journalFile(), folder.secrets(), folder.signingKey());
    try {
      SameKiosk.require(config, journal, folder.path());
      var signals = new SignalLog();
      var buses = new OpenBuses();
      var records = new KioskRecords(folder, journal, Optional.of(config));
      var inspector = new MachineInspector(config, folder, records, buses);
      var kiosk =
          Kiosk.start(
              new Kiosk.Means(
                  new KioskPlan(
                      config.profile(), config.cabinet(), config.rules(), book(config, folder)),
                  config.wirings(),
                  journal,
                  folder.secrets(),
                  events -> openBanks(config, events, signals, buses, stopped),
                  cameras,
                  new PhotoVault(folder.path(), folder.secrets().photoSealer()),
                  FolderSpace.of(folder.path()),
                  inspector,
                  carrier,
                  screens,
                  stopped),
              RealMachine.get());
      LeftOut.of(kiosk.state().ledger().compartments(), config.wirings().keySet())
          .forEach(LOG::warn);
      inspector.inspects(kiosk);
      signals.handOnTo(kiosk::signalled);
      var messages = new MessageReader(config.trustedKeys(), config.profile(), folder.secrets());
      var control = openControl(folder, records, kiosk, messages, config, buses);
      var inbox =
          MessageInbox.open(folder.path(), text -> answer(kiosk, messages.read(text)).reply());
      return new PoweredKiosk(
          folder, journal, kiosk, buses, control, inbox, openScanner(config, kiosk));
    } catch (RuntimeException e) {
      journal.abandon();
      throw e;
    }
  }

  private static AddressBook book(CabinetConfig config, DataFolder folder) {
    var file = AddressBookFile.of(config);
    file.ifPresent(it ->
        it.objections()
            .forEach(sentence -> LOG.warn("Left out of the address book: {}", sentence)));
    return file.map(it -> it.book(folder.secrets().personalTexts())).orElse(AddressBook.EMPTY);
  }

  private static ControlServer openControl(
      DataFolder folder,
      KioskRecords records,
      Kiosk kiosk,
      MessageReader messages,
      CabinetConfig config,
      OpenBuses buses) {
    var orders = new Orders(kiosk.secrets(), messages, config.profile().name());
    try {
      return ControlServer.open(
          folder.path(),
          order ->
              order instanceof Question question
                  ? records.answer(
                      question, KioskNow.of(kiosk.state(), kiosk.now().trust(), buses.counters()))
                  : ask(kiosk, orders.prepare(order)));
    } catch (IOException e) {
      kiosk.abandon();
      throw new FolderRefused(
          "The socket for orders in %s cannot be opened: %s."
              .formatted(folder.path(), e.getMessage()),
          e);
    }
  }

  private static Optional<SerialScanner> openScanner(CabinetConfig config, Kiosk kiosk) {
    return config
        .peripherals()
        .scanner()
        .map(settings ->
            SerialScanner.open(
                settings,
                new Lines(),
                RealMachine.MONOTONIC,
                Thread.ofPlatform()
                    .daemon()
                    .uncaughtExceptionHandler((_, fault) -> LOG.error("The scanner failed.", fault))
                    .factory(),
                new ScannerReports(kiosk::touch)));
  }

  public void touch(Touch touch) {
    kiosk.touch(touch);
  }

  /// What moves as long as the kiosk is well. A dead board, line or name server holds none of it
  /// up.
  public List<Part> parts() {
    var parts = new ArrayList<Part>();
    parts.add(new Part("the kiosk's loop", "kiosk-loop", kiosk::turns, STILL_AT_MOST));
    parts.add(new Part("the journal's disk", "kiosk-loop", kiosk::writes, UNWRITTEN_AT_MOST));
    for (var bus : buses.turns().keySet()) {
      parts.add(
          new Part(
              "bus " + bus,
              LockBuses.threadOf(bus),
              () -> buses.turns().getOrDefault(bus, 0L),
              STILL_AT_MOST));
    }
    return parts;
  }

  /// Turns all latches off, as far as boards can be told, whatever else is stuck. Takes seconds;
  /// nothing opens afterwards.
  public void switchOff() {
    buses.switchOff();
  }

  /// Has a command carried out, and waits for the answer.
  ///
  /// @param command made with the kiosk's keys
  public Reply ask(Function<KioskSecrets, Command> command) {
    return ask(kiosk, command);
  }

  /// The journal, for those of its methods that any thread may call.
  public Journal journal() {
    return journal;
  }

  /// Ends everything in order.
  @Override
  public void close() {
    control.close();
    inbox.close();
    scanner.ifPresent(SerialScanner::close);
    kiosk.close();
    folder.close();
  }

  /// Lets go of everything at once, as a power cut would.
  public void cutPower() {
    kiosk.abandon();
    journal.abandon();
    control.close();
    inbox.close();
    scanner.ifPresent(SerialScanner::close);
    folder.close();
  }

  private static Reply ask(Kiosk kiosk, Orders.Prepared order) {
    return order.shownWith(ask(kiosk, _ -> order.command()));
  }

  private static Reply ask(Kiosk kiosk, Function<KioskSecrets, Command> command) {
    return switch (answer(kiosk, command.apply(kiosk.secrets()))) {
      case Answer.Given(var reply) -> reply;
      case Answer.None(var why) -> new Reply.Refused(why);
    };
  }

  /// What came of asking the loop.
  private sealed interface Answer {
    record Given(Reply given) implements Answer {}

    /// It may have been carried out, or may be yet.
    record None(String why) implements Answer {}

    default Optional<Reply> reply() {
      return this instanceof Given(var given) ? Optional.of(given) : Optional.empty();
    }
  }

  private static Answer answer(Kiosk kiosk, Command command) {
    try {
      return new Answer.Given(
          kiosk.ask(command).get(REPLY_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException _) {
      return new Answer.None(
          "The kiosk has stopped and gave no answer; its log says why. Ask again once it is back.");
    } catch (TimeoutException _) {
      return new Answer.None("The kiosk runs but does not answer; its log may say why.");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.None("The kiosk was not waited for.");
    }
  }

  private static BankOpener.OpenBanks openBanks(
      CabinetConfig config,
      Consumer<BankEvent> events,
      SignalLog signals,
      OpenBuses open,
      Consumer<Throwable> stopped) {
    var doors = new DoorEvents(config.cabinet().banks(), events);
    var watch = new SignalWatch(config.peripherals().signals(), doors, signals);
    var buses =
        LockBuses.open(
            config.buses(),
            config.banks(),
            new Lines(),
            RealMachine.MONOTONIC,
            Thread.ofPlatform()
                .daemon()
                .uncaughtExceptionHandler((_, fault) -> stopped.accept(fault))
                .factory(),
            watch,
            WireTap.NONE);
    open.are(buses);
    return new BankOpener.OpenBanks(
        buses.banks().stream().filter(doors::comeFrom).map(watch::guard).toList(), buses::close);
  }
}
