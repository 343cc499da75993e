package cubby.sim.trial;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.journal.Journal;
import cubby.core.journal.QueuedNotice;
import cubby.core.journal.Recovered;
import cubby.core.journal.Stated;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.Ledger;
import cubby.core.kiosk.LedgerEvolution;
import cubby.core.notice.NoticeId;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import cubby.core.secret.SigningKey;
import cubby.core.text.TextId;
import cubby.sim.fate.FaultLevel;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.watch.Violation;
import cubby.sim.watch.Watch;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that a virtual kiosk writes is written to a journal in a file, too, and must be there
/// the same: at each start, and in the tables for queries from outside.
class SqliteTwinTest {

  @Test
  void theJournalOnDiskAndItsReadTablesAreTheFoldOfItsRows(@TempDir Path folder) {
    var trial = new Trial(11, 2, FaultLevel.ALL);
    var twin = new Twin(folder.resolve("journal.db"), trial.kiosk());
    trial.watch(List.of(twin));

    assertThat(trial.run()).isInstanceOf(TrialReport.class);
    assertThat(twin.starts).isGreaterThan(2);
    assertThat(twin.days).isGreaterThan(2);
    twin.journal.close();
  }

  private static final class Twin implements Watch {
    private final Path file;
    private final VirtualKiosk kiosk;
    private final KioskSecrets secrets =
        new KioskSecrets(RootKey.fresh(new SplittableRandom(1)), new SplittableRandom(2));
    private final SigningKey signingKey = SigningKey.fresh(new SecureRandom());
    private SqliteJournal journal;
    private Ledger ledger = Ledger.EMPTY;
    private int starts;
    private int days;

    Twin(Path file, VirtualKiosk kiosk) {
      this.file = file;
      this.kiosk = kiosk;
      SqliteJournal.create(file, kiosk.blueprint().profile().id(), secrets);
      journal = open();
      journal.recover();
      var stated = new ArrayList<Stated>();
      for (var row : kiosk.rows()) {
        Lasting fact = RecordCodec.FACTS.read(row.fact());
        stated.add(new Stated(row.stamp(), fact));
        ledger = LedgerEvolution.evolve(ledger, fact, row.stamp());
      }
      journal.commit(new Commit(stated, stated.getLast().at(), List.of(), List.of(), ledger));
    }

    private SqliteJournal open() {
      return SqliteJournal.open(file, secrets, signingKey);
    }

    @Override
    public void durable(Commit commit) {
      journal.commit(commit);
      ledger = commit.after();
    }

    @Override
    public void erased(Collection<TextId> texts) {
      journal.erase(texts);
    }

    @Override
    public void started(Recovered recovered) {
      starts++;
      journal.abandon();
      journal = open();
      same("recovered", recovered.ledger(), journal.recover().ledger());
      compare();
    }

    @Override
    public void compared() {
      days++;
      compare();
    }

    private void compare() {
      same("outbox", ids(kiosk.journal()), ids(journal));
      same("compartments", compartments(), table("SELECT label, state, parcel FROM compartments"));
      var parcels = table("SELECT id, state, compartment FROM parcels");
      parcels.keySet().retainAll(parcels().keySet());
      same("parcels", parcels(), parcels);
    }

    private static List<NoticeId> ids(Journal journal) {
      return journal.queued(0, Integer.MAX_VALUE).stream().map(QueuedNotice::id).toList();
    }

    private Map<String, String> compartments() {
      var lines = new TreeMap<String, String>();
      ledger
          .compartments()
          .forEach((id, known) -> {
            var parcel =
                known.state() instanceof CompartmentState.Reserved(var reserved)
                    ? reserved.value()
                    : known.state().stored().map(it -> it.value()).orElse(null);
            lines.put(id.label(), known.state().getClass().getSimpleName() + " " + parcel);
          });
      return lines;
    }

    private Map<String, String> parcels() {
      var lines = new TreeMap<String, String>();
      for (var parcel : ledger.parcels().byId().values()) {
        var place = parcel.state().place().map(CompartmentId::label).orElse(null);
        lines.put(parcel.id().value(), parcel.state().getClass().getSimpleName() + " " + place);
      }
      return lines;
    }

    private Map<String, String> table(String query) {
      var lines = new TreeMap<String, String>();
      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          var statement = connection.createStatement();
          var rows = statement.executeQuery(query)) {
        while (rows.next()) {
          lines.put(rows.getString(1), rows.getString(2) + " " + rows.getString(3));
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return lines;
    }

    private static void same(String what, Object expected, Object seen) {
      if (!expected.equals(seen)) {
        throw new Violation("the journal on disk", what + ": " + expected, seen.toString());
      }
    }
  }
}
