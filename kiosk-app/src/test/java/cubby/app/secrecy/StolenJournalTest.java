package cubby.app.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.DemoCabinet;
import cubby.app.control.Order;
import cubby.app.kiosk.IdleKiosk;
import cubby.app.kiosk.SetUp;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.journal.Stated;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.Ledger;
import cubby.core.kiosk.LedgerEvolution;
import cubby.core.notice.OpenedNotice;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import cubby.core.secret.SigningKey;
import cubby.core.text.Secret;
import cubby.sim.fate.FaultLevel;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.trial.Trial;
import cubby.sim.trial.TrialReport;
import cubby.sim.watch.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever has only the database file, with its log, learns no code, PIN, name, address, telephone
/// or tracking number from it, in whatever form, and has nothing to try codes against.
class StolenJournalTest {

  /// Shorter texts are somewhere in any file of hexadecimal digits.
  private static final int LENGTH_MIN = 6;

  @TempDir private Path folder;

  @Test
  void aDayOfATrialLeavesNothingInTheOpen() throws IOException {
    var trial = new Trial(11, 2, FaultLevel.ALL);
    var thief = new Thief(folder.resolve("journal.db"), trial.kiosk());
    trial.watch(List.of(thief));
    assertThat(trial.run()).isInstanceOf(TrialReport.class);

    var spill = new Spill(files(folder));
    assertThat(thief.codes).hasSizeGreaterThan(20);
    assertThat(thief.texts).hasSizeGreaterThan(40).anyMatch(text -> text.contains("@"));
    for (var secret : thief.secrets()) {
      assertThat(spill.form(secret)).as("%s in %d bytes", secret, spill.length()).isEmpty();
    }
    var macs = trial.kiosk().secrets().codeMacs();
    assertThat(thief.codes)
        .as("known by their keyed digests alone")
        .anyMatch(code -> spill.has(macs.ofDigits(code).hex()));
    thief.journal.close();
  }

  @Test
  void whoWorksWithTheKioskLeavesNothingInTheOpen() throws IOException {
    var data = folder.resolve("kiosk");
    SetUp.make(DemoCabinet.config(Path.of("/etc/cubby")), data);
    var courier =
        new Order.EnrolCourier(
            new CourierNumber("4711"),
            new Secret("Ada Lovelace"),
            new Carrier("Parcel Co"),
            new Secret("470815"),
            Optional.of(new Secret("BADGE-00017-ADA")),
            Optional.of(new Secret("ada@parcel.example")));
    var technician =
        new Order.EnrolTechnician(
            new CourierNumber("90"), new Secret("Grace Hopper"), new Secret("60221409"));
    assertThat(IdleKiosk.order(data, courier)).isInstanceOf(Reply.Done.class);
    var shown = ((Reply.Done) IdleKiosk.order(data, technician)).sentence();

    var secrets =
        new ArrayList<>(
            List.of(
                "Ada Lovelace", "470815", "BADGE-00017-ADA", "ada@parcel.example", "Grace Hopper"));
    secrets.add("60221409");
    secrets.addAll(oneTimeSecrets(shown));
    assertThat(secrets).hasSizeGreaterThan(15);
    var spill = new Spill(List.of(data.resolve("journal.db")));
    for (var secret : secrets) {
      assertThat(spill.form(secret)).as(secret).isEmpty();
    }
    var rootKey = Files.readString(data.resolve("root.key")).strip();
    var keyText = rootKey.substring(rootKey.lastIndexOf(' ') + 1);
    assertThat(keyText.length()).isGreaterThanOrEqualTo(43);
    assertThat(spill.form(keyText)).isEmpty();
    assertThat(spill.form(Base64.getDecoder().decode(keyText))).isEmpty();
  }

  @Test
  void aCodeInTheOpenWouldBeFound() throws IOException {
    for (var planted : List.of("12345678", "3132333435363738", "MTIzNDU2Nzg", "7MTIzNDU2Nzg=")) {
      var file = Files.writeString(folder.resolve("planted"), "...." + planted + "....");
      assertThat(new Spill(List.of(file)).form("12345678")).as(planted).isPresent();
    }
    var hashed = "ef797c8118f02dfb649607dd5d3f8c7623048c9c063d532cc95c5ed7a898a64f";
    var file = Files.writeString(folder.resolve("planted"), hashed);
    assertThat(new Spill(List.of(file)).form("12345678")).contains("SHA-256 hex");
  }

  /// The secret of the authenticator app and the recovery codes, as they are shown once.
  private static List<String> oneTimeSecrets(String shown) {
    var secret = Pattern.compile("secret=([A-Z2-7]+)").matcher(shown);
    assertThat(secret.find()).isTrue();
    var all = new ArrayList<>(List.of(secret.group(1)));
    shown
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("[A-Za-z0-9-]{8,}"))
        .forEach(all::add);
    return all;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /// Has everything that a trial's kiosk writes in a file, and knows what should not be in it.
  private static final class Thief implements Watch {
    private final SqliteJournal journal;
    private final TreeSet<String> codes = new TreeSet<>();
    private final TreeSet<String> texts = new TreeSet<>();
    private final TreeSet<String> qrTexts = new TreeSet<>();

    Thief(Path file, VirtualKiosk kiosk) {
      var own = new KioskSecrets(RootKey.fresh(new SplittableRandom(1)), new SplittableRandom(2));
      SqliteJournal.create(file, kiosk.blueprint().profile().id(), own);
      journal = SqliteJournal.open(file, own, SigningKey.fresh(new SecureRandom()));
      journal.recover();
      var stated = new ArrayList<Stated>();
      var ledger = Ledger.EMPTY;
      for (var row : kiosk.rows()) {
        Lasting fact = RecordCodec.FACTS.read(row.fact());
        stated.add(new Stated(row.stamp(), fact));
        ledger = LedgerEvolution.evolve(ledger, fact, row.stamp());
      }
      journal.commit(new Commit(stated, stated.getLast().at(), List.of(), List.of(), ledger));
    }

    @Override
    public void durable(Commit commit) {
      journal.commit(commit);
      commit.texts().forEach(kept -> texts.add(kept.text().plain()));
    }

    @Override
    public void carried(OpenedNotice notice) {
      notice
          .opens()
          .ifPresent(code -> {
            codes.add(code.digits());
            codes.add(code.digits() + code.check());
            qrTexts.add(code.qrText());
          });
      notice.reader().ifPresent(reader -> texts.add(reader.address()));
    }

    /// Words such as "Support", which is whose order it was, are the program's own, too.
    private static boolean isOfSomebody(String text) {
      return text.length() >= LENGTH_MIN && text.matches(".*[\\d@ ].*");
    }

    /// What is looked for: of texts, those that are long enough to be told from chance.
    private List<String> secrets() {
      var all = new TreeSet<>(codes);
      all.addAll(qrTexts);
      texts.stream().filter(Thief::isOfSomebody).forEach(all::add);
      return List.copyOf(all);
    }
  }
}
