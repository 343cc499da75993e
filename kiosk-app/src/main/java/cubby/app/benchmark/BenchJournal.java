package cubby.app.benchmark;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.Wiring;
import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.journal.Recovered;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.Ledger;
import cubby.core.kiosk.LedgerEvolution;
import cubby.core.secret.DataFolder;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.Occupancy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A kiosk's journal of sixteen compartments whose doors are closed again and again.
final class BenchJournal implements AutoCloseable {
  private static final int COMPARTMENTS = 16;
  private static final int AT_ONCE = 1000;
  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

  private final DataFolder folder;
  private final SqliteJournal journal;
  private Ledger ledger;
  private long facts;

  private BenchJournal(DataFolder folder, SqliteJournal journal, Recovered recovered) {
    this.folder = folder;
    this.journal = journal;
    ledger = recovered.ledger();
    facts = recovered.sequence();
  }

  static BenchJournal create(Path path) {
    try (var made = DataFolder.create(path, new SecureRandom())) {
      SqliteJournal.create(made.journalFile(), "bench", made.secrets());
    }
    var journal = open(path);
    for (int i = 1; i <= COMPARTMENTS; i++) {
      journal.commit(
          List.of(
              new Lasting.CompartmentWired(
                  compartment(i), new Wiring(new BankId("A"), "bench", new Channel(i)))));
    }
    return journal;
  }

  /// Makes one with so many facts, and leaves it closed.
  static void fill(Path path, int facts) {
    try (var journal = create(path)) {
      while (journal.facts() < facts) {
        var together = new ArrayList<Lasting>();
        for (long i = Math.min(AT_ONCE, facts - journal.facts()); i > 0; i--) {
          together.add(journal.next());
        }
        journal.commit(List.copyOf(together));
      }
    }
  }

  static BenchJournal open(Path path) {
    var folder = DataFolder.open(path, new SecureRandom());
    var journal = SqliteJournal.open(folder.journalFile(), folder.secrets(), folder.signingKey());
    return new BenchJournal(folder, journal, journal.recover());
  }

  /// One more fact, about one of the compartments.
  Lasting next() {
    return new Lasting.DoorClosed(
        compartment((int) (facts % COMPARTMENTS) + 1), Occupancy.EMPTY, false);
  }

  void commit(List<Lasting> together) {
    var stamp =
        new Stamp(
            NOON.plusSeconds(facts),
            TimeTrust.TRUSTED,
            Uptime.ZERO.plus(Duration.ofSeconds(facts)));
    for (var fact : together) {
      ledger = LedgerEvolution.evolve(ledger, fact, stamp);
    }
    journal.commit(new Commit(stamp, together, List.of(), List.of(), ledger));
    facts += together.size();
  }

  long facts() {
    return facts;
  }

  @Override
  public void close() {
    journal.close();
    folder.close();
  }

  private static CompartmentId compartment(int number) {
    return new CompartmentId(Integer.toString(number));
  }
}
