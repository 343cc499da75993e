package cubby.app.kiosk;

import cubby.app.config.CabinetConfig;
import cubby.app.control.Order;
import cubby.app.control.Orders;
import cubby.app.control.Question;
import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.Support;
import cubby.core.effect.CommandId;
import cubby.core.effect.Reply;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.journal.Recovered;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.KioskPlan;
import cubby.core.kiosk.Ledger;
import cubby.core.kiosk.Rules;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.secret.DataFolder;
import cubby.core.shell.DiskSpace;
import cubby.core.shell.KioskClock;
import cubby.core.shell.PhotoDesk;
import cubby.core.shell.PinDesk;
import cubby.core.shell.RunningClock;
import cubby.core.shell.ServiceDesk;
import cubby.core.shell.Shell;
import cubby.core.shell.Timers;
import cubby.core.shell.World;
import cubby.core.text.SealedText;
import cubby.core.text.Secret;
import cubby.core.words.Language;
import cubby.link.message.MessageReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A kiosk that does not run: orders are carried out on its journal, by the same decisions, with no
/// board, no screen and no timer.
public final class IdleKiosk {

  private static final Timers NO_TIMERS =
      new Timers() {
        @Override
        public void start(TimerId timer, Duration after) {}

        @Override
        public void stop(TimerId timer) {}
      };

  /// Nobody signs in.
  private static final PinDesk NO_PINS =
      new PinDesk() {
        @Override
        public void check(String check, Optional<PinHash> hash, Secret pin) {}

        @Override
        public void checkOneTimeCode(
            String check,
            CourierNumber number,
            SealedText secret,
            Secret digits,
            Instant at,
            int after) {}
      };

  private IdleKiosk() {}

  /// @throws cubby.core.secret.FolderRefused if there is no kiosk in the folder, or it runs
  /// @throws cubby.core.journal.JournalFailure if the journal cannot be opened or written
  public static Reply order(Path data, Order order) {
    return order(data, order, Optional.empty());
  }

  /// The same with the kiosk's own configuration, which names sizes and the keys of messages.
  public static Reply order(Path data, Order order, CabinetConfig config) {
    return order(data, order, Optional.of(config));
  }

  private static Reply order(Path data, Order order, Optional<CabinetConfig> config) {
    try (var folder = DataFolder.open(data, new SecureRandom())) {
      return order(folder, order, config);
    }
  }

  /// The same in a folder that is open already.
  static Reply order(DataFolder folder, Order order, Optional<CabinetConfig> config) {
    try (var journal =
        SqliteJournal.open(folder.journalFile(), folder.secrets(), folder.signingKey())) {
      config.ifPresent(its -> SameKiosk.require(its, journal, folder.path()));
      var plan =
          config
              .map(its -> new KioskPlan(its.profile(), its.cabinet(), its.rules()))
              .orElseGet(() -> planOf(journal));
      var messages =
          new MessageReader(
              config.map(CabinetConfig::trustedKeys).orElse(List.of()),
              plan.profile(),
              folder.secrets());
      var recovered = journal.recover();
      var clock =
          new RunningClock(InstantSource.system(), RealMachine.MONOTONIC, recovered.lastSeen());
      if (order instanceof Question question) {
        return new KioskRecords(folder, journal, config)
            .answer(question, KioskNow.idle(recovered.ledger(), clock.now().trust()));
      }
      var replies = new ArrayList<Reply>();
      var prepared = new Orders(folder.secrets(), messages, plan.profile().name()).prepare(order);
      handle(prepared.command(), plan, folder, journal, clock, recovered, replies::add);
      return prepared.shownWith(replies.getFirst());
    }
  }

  /// Has a command carried out on the journal of a kiosk that does not run.
  ///
  /// @return what the kiosk knows then
  static Ledger handle(
      Command command,
      KioskPlan plan,
      DataFolder folder,
      SqliteJournal journal,
      KioskClock clock,
      Recovered recovered,
      Consumer<Reply> replies) {
    var world =
        new World(
            journal,
            folder.secrets(),
            clock,
            RealMachine.MONOTONIC,
            NO_TIMERS,
            NO_PINS,
            PhotoDesk.NONE,
            ServiceDesk.NONE,
            List.of(),
            DiskSpace.UNKNOWN,
            _ -> {},
            () -> {});
    var shell = new Shell(plan, world, recovered, (_, reply) -> replies.accept(reply));
    shell.handle(new Input.Commanded(new CommandId("order"), command));
    return shell.state().ledger();
  }

  /// What orders need to know of the steel is in the journal.
  static KioskPlan planOf(SqliteJournal journal) {
    var id = journal.kioskId();
    var name = journal.site().map(Lasting.KioskSited::name).orElse(id);
    return new KioskPlan(
        new KioskProfile(id, name, "", 0, 0, Language.ENGLISH, new Support("", "", ""), 8),
        new Cabinet(List.of(), 0, new Cabinet.Console(1, 0, 0), List.of()),
        Rules.DEFAULT);
  }
}
