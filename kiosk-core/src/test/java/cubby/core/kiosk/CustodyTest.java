package cubby.core.kiosk;

import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.effect.Effect;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.journal.Commit;
import cubby.core.journal.custody.Archives;
import cubby.core.journal.custody.CustodyRecord;
import cubby.core.journal.custody.EvidenceCheck;
import cubby.core.journal.custody.EvidenceCheck.Finding;
import cubby.core.journal.custody.EvidenceFile;
import cubby.core.journal.custody.Namesakes;
import cubby.core.journal.custody.Timeline;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.message.IdentityDocument;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.PhotoOutcome;
import cubby.core.screen.Choice;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import cubby.core.secret.SigningKey;
import cubby.core.text.TextId;
import cubby.core.time.TimeTrust;
import cubby.core.words.Language;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.camera.Photo;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// E1, E2: what the record of a parcel says, and what a file about it proves.
class CustodyTest {

  private static final byte[] PICTURE = "picture of the inside of 1".getBytes(ISO_8859_1);
  private static final Instant NOW = Instant.parse("2027-03-09T10:00:00Z");

  @TempDir private Path folder;
  private final SigningKey key = SigningKey.fresh(new SecureRandom());
  private final Bench kiosk = Bench.withCameras().camerasDoNotAnswer();
  private SqliteJournal journal;

  @BeforeEach
  void aKioskWithItsJournal() {
    var secrets = new KioskSecrets(RootKey.fresh(new Random(1)), new Random(2));
    SqliteJournal.create(folder.resolve("journal.db"), "K1", secrets);
    journal = SqliteJournal.open(folder.resolve("journal.db"), secrets, key);
    journal.recover();
    kiosk.afterEachDecision(this::commit);
    kiosk.starts().banksConnect();
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void theRecordTellsOfAParcelFromItsAnnouncementToItsEnd() {
    deposits("T<1>", "S");
    collects("T<1>");

    assertThat(custody("T<1>").rows())
        .extracting(row -> row.fact().kind())
        .containsSubsequence(
            "ParcelAnnounced",
            "CompartmentReserved",
            "PulseAuthorised",
            "DoorOpened",
            "DoorClosed",
            "ParcelStored",
            "PhotoAsked",
            "PhotoTaken",
            "PickupAuthorised",
            "PulseAuthorised",
            "DoorOpened",
            "DoorClosed",
            "ParcelCollected");
    assertThat(Timeline.text(custody("T<1>")))
        .contains(
            "Parcel T<1> at kiosk K1",
            "Market, Market square 1 (52.5, 13.4)",
            "Put into 1 by courier 42, on the evidence of sensor",
            "its sensor read empty",
            "Taken out of 1 by the recipient, on the evidence of sensor");
  }

  @Test
  void theRecordHasNothingOfTheParcelsBeforeAndAfterInTheSameCompartment() {
    kiosk.takesOut("2").takesOut("3");
    deposits("before", "S");
    var before = kiosk.parcel("before");
    collects("before");
    deposits("T", "S");
    assertThat(kiosk.pulsed()).isEqualTo(Site.id("1"));
    collects("T");
    deposits("after", "S");
    var after = kiosk.parcel("after");

    var rows = custody("T").rows().toString();
    assertThat(rows).doesNotContain(before.value() + "\"", after.value() + "\"");
    assertThat(custody("T").rows())
        .extracting(row -> row.fact().kind())
        .containsOnlyOnce("ParcelStored", "ParcelCollected");
  }

  @Test
  void whatHappensToItsCompartmentIsInItsRecord() {
    deposits("T", "S");
    kiosk.passes(Limits.ARMED);
    kiosk.door("1", DoorState.OPEN);

    assertThat(Timeline.text(custody("T")))
        .contains("Door 1 opened, and nobody had asked", "Support told: door forced");
  }

  @Test
  void aTimeThatIsNotTrustedIsMarked() {
    kiosk.timeIs(TimeTrust.UNTRUSTED);
    deposits("T", "S");

    assertThat(Timeline.text(custody("T"))).contains("2027-03-01 09:00:00Z?  Announced");
  }

  @Test
  void evidenceIsSoundToWhoeverKnowsTheFingerprint() {
    assertThat(EvidenceCheck.check(evidence(), key.fingerprint()))
        .isInstanceOfSatisfying(
            Finding.Sound.class,
            sound ->
                assertThat(sound.proved())
                    .contains("The photo is the one that the journal names."));
  }

  @Test
  void whatIsNoEvidenceIsNotCalledDamaged() {
    var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G'};
    for (var file :
        List.of(
            new byte[0], picture, Archives.write(new LinkedHashMap<>(Map.of("a.txt", picture))))) {
      assertThat(EvidenceCheck.check(file, key.fingerprint()))
          .isEqualTo(
              new Finding.Broken(
                  "This is no evidence file: it is not an archive with evidence.json in it."));
    }
  }

  @Test
  void evidenceOfAnotherKioskIsRefused() {
    var other = SigningKey.fresh(new SecureRandom()).fingerprint();

    assertThat(EvidenceCheck.check(evidence(), other)).isInstanceOf(Finding.Broken.class);
  }

  @Test
  void anyChangedByteShows() {
    var file = evidence();
    for (int i = 0; i < file.length; i++) {
      var changed = file.clone();
      changed[i] ^= (byte) (1 << i % 8);
      assertThat(EvidenceCheck.check(changed, key.fingerprint()))
          .as("byte %d", i)
          .isInstanceOf(Finding.Broken.class);
    }
  }

  /// As one would who can repair the archive's own checksums.
  @Test
  void aChangeShowsEvenInAnArchiveThatIsWholeInItself() {
    var parts = Archives.read(evidence());
    for (var name : parts.keySet()) {
      var content = parts.get(name);
      for (int i = 0; i < content.length; i += 1 + content.length / 200) {
        var changed = content.clone();
        changed[i] ^= 4;
        var all = new LinkedHashMap<>(parts);
        all.put(name, changed);
        assertThat(EvidenceCheck.check(Archives.write(all), key.fingerprint()))
            .as("%s, byte %d", name, i)
            .isInstanceOf(Finding.Broken.class);
      }
    }
  }

  @Test
  void aFileThatIsCutShortShows() {
    var file = evidence();
    for (int length = 0; length < file.length; length++) {
      assertThat(EvidenceCheck.check(Arrays.copyOf(file, length), key.fingerprint()))
          .as("%d of %d bytes", length, file.length)
          .isInstanceOf(Finding.Broken.class);
    }
  }

  @Test
  void evidenceShowsNobodyElsesBusiness() {
    deposits("other's", "M");
    var others = kiosk.parcel("other's");
    var file = new String(evidence(), ISO_8859_1);
    collects("other's");

    assertThat(file).contains("T1").doesNotContain("other&#39;s", "other's", others.value() + "\"");
  }

  @Test
  void aBarcodeIsTextOnThePageAndNothingElse() {
    deposits("<script>1</script>", "S");
    var file = new String(evidence("<script>1</script>"), ISO_8859_1);

    assertThat(file).contains("<h1>Parcel &lt;script&gt;1&lt;/script&gt;</h1>");
    assertThat(file).doesNotContain("<h1>Parcel <script>");
  }

  @Test
  void theRecordTellsWhoDealtWithItFromElsewhereAndWhy() {
    deposits("T1", "S");
    kiosk.commands(
        new Command.CorrectContact(
            personal("T1"),
            new Announcement.Contact(
                personal("right@example.org"), Optional.empty(), Language.ENGLISH)));
    kiosk.commands(
        new Command.BlockParcel(personal("T1"), personal("Ada of support"), personal("stolen")));
    kiosk.commands(
        new Command.ReleaseParcel(
            personal("T1"), personal("Bob at the desk"), IdentityDocument.PASSPORT));

    assertThat(custody("T1").texts().kept().values())
        .contains("right@example.org", "Ada of support", "stolen", "Bob at the desk");
    assertThat(Timeline.text(custody("T1")))
        .contains(
            "Contact corrected",
            "Code blocked by Ada of support: stolen",
            "Identity checked by Bob at the desk: passport");
    assertThat(new String(evidence("T1"), ISO_8859_1))
        .contains("Identity checked by Bob at the desk: passport", "52.5, 13.4");
  }

  @Test
  void aTextIsSaidToBeErasedOnlyWhereTheJournalSaysSo() throws SQLException {
    deposits("T1", "S");
    kiosk.commands(
        new Command.BlockParcel(personal("T1"), personal("Ada of support"), personal("stolen")));
    var texts = custody("T1").texts().kept();
    var stolen = idOf("stolen", texts);
    journal.erase(List.of(stolen));
    kiosk.does(new Input.TextsErased(List.of(stolen)));

    takeOut(idOf("Ada of support", texts));
    takeOut(idOf("T1", texts));

    assertThat(Timeline.text(custody("T1")))
        .contains("Parcel (missing) at kiosk", "Code blocked by (missing): (erased)");
  }

  @Test
  void theRecordTellsWhatACourierScannedWhoTookItAway() {
    deposits("T1", "S");
    kiosk.passes(Rules.DEFAULT.hold().plusMinutes(1));
    kiosk.courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT).opens();
    kiosk.scan("another").scan("T1").closes(EMPTY);

    assertThat(Timeline.text(custody("T1")))
        .contains(
            "Courier at 1 scanned another parcel",
            "Courier at 1 scanned this parcel",
            "Taken out of 1 by courier 42");
  }

  /// What is put in instead has a photo of its own.
  @Test
  void thePhotoOfAWrongParcelIsNoEvidence() {
    kiosk.camerasDoNotErase().announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens().closes(OCCUPIED);
    photographed();
    kiosk.press(Choice.WRONG_PARCEL).opens().press(Choice.CANCEL_DEPOSIT).closes(EMPTY);

    assertThat(custody("T1").photos()).isEmpty();
    assertThat(Timeline.text(custody("T1")))
        .contains("Photo taken", "Not the parcel that is in 1, says courier 42");
  }

  @Test
  void aCompartmentThatItLeftUnclearIsNoneOfItsBusinessOnceItWasCleared() {
    kiosk.takesOut("2").takesOut("3").announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens().passes(Limits.DEPOSIT_SETTLES.plusSeconds(60));
    kiosk.closes(OCCUPIED).passes(Limits.ARMED);
    kiosk.sees("1", DoorState.CLOSED, EMPTY).clears("1");
    var until = custody("T1").rows().size();

    deposits("after", "S");
    assertThat(kiosk.pulsed()).isEqualTo(Site.id("1"));

    assertThat(custody("T1").rows()).hasSize(until);
  }

  @Test
  void aBarcodeThatIsShownOnceMoreHidesNothing() {
    var first = kiosk.now().wall();
    deposits("T", "S");
    collects("T");
    kiosk.passes(Duration.ofDays(1));
    var second = kiosk.now().wall();
    kiosk.announced("T", "S");

    var all = namesakes("T");
    assertThat(custody("T").rows()).extracting(row -> row.fact().kind()).contains("ParcelStored");
    assertThat(all.besides(custody("T")))
        .contains(
            "Others with this number were announced at %s: choose with --announced."
                .formatted(second));
    assertThat(all.announced(second.toString())).containsExactly(all.records().getLast());
    assertThat(all.announced(first.toString().substring(0, 10))).containsExactly(custody("T"));
    assertThat(all.announced("20")).hasSize(2);
  }

  @Test
  void ofParcelsThatWereNeverPutInTheLastAnnouncedIsShown() {
    kiosk.announced("T", "S");
    kiosk.passes(Duration.ofDays(1));
    kiosk.announced("T", "S");

    assertThat(custody("T")).isEqualTo(namesakes("T").records().getLast());
    assertThat(namesakes("unheard").usual()).isEmpty();
  }

  private byte[] evidence() {
    deposits("T1", "S");
    return evidence("T1");
  }

  private byte[] evidence(String tracking) {
    var record = custody(tracking);
    var photos = new LinkedHashMap<String, Photo>();
    record
        .photos()
        .forEach(taken -> photos.put(taken.photo().value(), new Photo(Photo.Format.JPEG, PICTURE)));
    var proof = journal.proof(record.rows().getFirst().sequence(), NOW);
    return EvidenceFile.make(record, proof, photos, key);
  }

  private CustodyRecord custody(String tracking) {
    return namesakes(tracking).usual().orElseThrow();
  }

  private Namesakes namesakes(String tracking) {
    return journal.custody(personal(tracking).digest());
  }

  private ParcelId deposits(String tracking, String size) {
    var parcel = kiosk.announced(tracking, size);
    kiosk.courierSignedIn().scan(tracking).opens().closes(OCCUPIED);
    photographed();
    kiosk.signsOut().passes(Limits.SPRING_BACK);
    return parcel;
  }

  private void photographed() {
    for (var effect : kiosk.effects()) {
      if (effect instanceof Effect.TakePhoto take) {
        kiosk.does(
            new Input.PhotoAnswered(
                take.photo(), new PhotoOutcome.Kept(sha256(), Photo.Format.JPEG, PICTURE.length)));
      }
    }
  }

  private void collects(String tracking) {
    kiosk.collects(kiosk.parcel(tracking)).opens().closes(EMPTY);
    kiosk.press(Choice.CONTINUE).passes(Limits.SPRING_BACK);
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

  private static TextId idOf(String text, Map<TextId, String> texts) {
    return texts.keySet().stream()
        .filter(id -> text.equals(texts.get(id)))
        .findFirst()
        .orElseThrow();
  }

  /// As somebody does who can write to the file.
  private void takeOut(TextId text) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
        var statement = connection.prepareStatement("DELETE FROM texts WHERE id = ?")) {
      statement.setString(1, text.value());
      assertThat(statement.executeUpdate()).isOne();
    }
  }

  private static String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PICTURE));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
