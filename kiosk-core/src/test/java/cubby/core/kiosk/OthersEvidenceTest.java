package cubby.core.kiosk;

import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.journal.Commit;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.screen.Choice;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import cubby.core.secret.SigningKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// E2: a parcel's record has nothing of what happened later in a compartment that it was to be put
/// into first.
class OthersEvidenceTest {

  @TempDir private Path folder;
  private final Bench kiosk = Bench.allEmpty();
  private SqliteJournal journal;

  @BeforeEach
  void aKioskWithItsJournal() {
    var secrets = new KioskSecrets(RootKey.fresh(new Random(1)), new Random(2));
    SqliteJournal.create(folder.resolve("journal.db"), "K1", secrets);
    journal =
        SqliteJournal.open(
            folder.resolve("journal.db"), secrets, SigningKey.fresh(new SecureRandom()));
    journal.recover();
    kiosk.afterEachDecision(this::commit);
    kiosk.starts().banksConnect();
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void whatHappensLaterWhereItWasNotPutInIsNoneOfItsBusiness() {
    kiosk.takesOut("3").announced("T", "S");
    kiosk.courierSignedIn().scan("T").opens().press(Choice.DIRTY).closes(EMPTY);
    assertThat(kiosk.pulsed()).isEqualTo(Site.id("2"));
    kiosk.opens().closes(OCCUPIED);
    kiosk.signsOut().passes(Limits.ARMED);
    kiosk.clears("1").passes(Duration.ofMinutes(1));
    var before = rows();

    var other = kiosk.stored("other's", "S");
    assertThat(kiosk.pulsed()).isEqualTo(Site.id("1"));
    kiosk.collects(other).opens().closes(EMPTY);

    assertThat(rows()).isEqualTo(before);
  }

  private int rows() {
    return journal.custody(personal("T").digest()).usual().orElseThrow().rows().size();
  }

  private void commit(Bench at) {
    var decision = at.lastDecision();
    journal.commit(
        new Commit(
            at.now(),
            decision.lasting(),
            decision.notices(),
            decision.texts(),
            decision.after().ledger()));
  }
}
