package cubby.app.kiosk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.app.config.CabinetConfig;
import cubby.app.config.DemoCabinet;
import cubby.app.control.Order;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.effect.Reply;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.journal.backup.Backup;
import cubby.core.journal.backup.BackupRefused;
import cubby.core.journal.backup.SealedRootKey;
import cubby.core.kiosk.Rules;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelState;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.secret.DataFolder;
import cubby.core.secret.FolderRefused;
import cubby.core.secret.KeyFailure;
import cubby.core.secret.OperatorSecret;
import cubby.core.shell.PhotoVault;
import cubby.core.text.Secret;
import cubby.core.words.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RestoredKioskTest {

  private static final CourierNumber COURIER = new CourierNumber("4711");
  private static final CourierNumber TECHNICIAN = new CourierNumber("90");
  private static final String PIN = "470815";
  private static final Carrier CARRIER = new Carrier("Swallow Parcels");
  private static final OperatorSecret OPERATOR = OperatorSecret.fresh(new SecureRandom());
  private static final Secret ADA = new Secret("Ada");

  @TempDir private Path temporary;

  private final CabinetConfig config = DemoCabinet.config(Path.of("/etc/cubby"));
  private final JournalledKiosk.Steel steel = new JournalledKiosk.Steel();
  private Path data = Path.of("");
  private Path backup = Path.of("");

  /// Whatever throws it, nothing is tidied up any more.
  private static final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;
  }

  private Duration textsKept = Duration.ofDays(365);

  @BeforeEach
  void inAFolderOfItsOwn() {
    data = temporary.resolve("kiosk");
    backup = temporary.resolve("kiosk.backup");
  }

  // The whole story

  @Test
  void fromADepositOverALostFolderToTheFirstPickupAfterIt() throws IOException {
    String collected;
    String waiting;
    CompartmentId gone;
    CompartmentId still;
    CompartmentId unknown;
    setUp();
    try (var kiosk = JournalledKiosk.start(config, data, steel)) {
      announce(kiosk, "GONE");
      announce(kiosk, "STILL");
      announce(kiosk, "LATER");
      gone = kiosk.deposit(COURIER, PIN, "GONE");
      still = kiosk.deposit(COURIER, PIN, "STILL");
      var codes = kiosk.lettersWithCodes();
      collected = codes.getFirst().digits();
      waiting = codes.getLast().digits();

      backUp(kiosk);

      assertThat(kiosk.collect(collected).pulsed()).containsExactly(gone);
      kiosk.through(false).press(Choice.CONTINUE);
      steel.passes(Duration.ofSeconds(20));
      unknown = kiosk.deposit(COURIER, PIN, "LATER");
      steel.full().add(unknown);
    }
    lose(data);
    steel.passes(Duration.ofDays(2));

    var reply = restore();

    assertThat(reply).isInstanceOf(Reply.Done.class);
    try (var kiosk = JournalledKiosk.start(config, data, steel)) {
      assertThat(kiosk.lettersWithCodes()).as("letters that tell dead codes").isEmpty();
      for (var dead : List.of(collected, waiting)) {
        assertThat(kiosk.collect(dead).pulsed()).isEmpty();
        kiosk.press(Choice.BACK);
      }
      kiosk.signIn(TECHNICIAN, PIN);
      assertThat(kiosk.screen().model()).isInstanceOf(ScreenModel.SignInFailed.class);
      kiosk.press(Choice.BACK);
      for (var number : List.of(COURIER, TECHNICIAN)) {
        assertThat(
                kiosk.ask(secrets ->
                    new Command.ConfirmPerson(
                        number,
                        secrets.personalTexts().of("Ada"),
                        secrets.personalTexts().of("is here"))))
            .isInstanceOf(Reply.Done.class);
      }
      steel.passes(Duration.ofMinutes(1));

      kiosk.signIn(TECHNICIAN, PIN).type("123456");
      assertThat(kiosk.screen().model()).isInstanceOf(ScreenModel.Compartments.class);
      kiosk.point(gone);
      assertThat(kiosk.screen().model()).isInstanceOf(ScreenModel.OneCompartment.class);
      assertThat(kiosk.press(Choice.OPEN).pulsed()).containsExactly(gone);
      kiosk.through(false).press(Choice.NO).press(Choice.YES).press(Choice.BACK);
      assertThat(kiosk.compartment(gone)).isEqualTo(new CompartmentState.Vacant());

      kiosk.point(unknown).press(Choice.OPEN).opens().closes(true);
      kiosk.press(Choice.BACK);
      assertThat(kiosk.compartment(unknown)).isNotEqualTo(new CompartmentState.Vacant());

      kiosk.point(still).press(Choice.OPEN).opens().scan("STILL").press(Choice.NONE);
      assertThat(kiosk.compartment(still)).isInstanceOf(CompartmentState.Holding.class);
    }
    try (var kiosk = JournalledKiosk.start(config, data, steel)) {
      var fresh = kiosk.lettersWithCodes().getLast().digits();
      assertThat(fresh).isNotEqualTo(waiting);
      assertThat(kiosk.collect(waiting).pulsed()).isEmpty();
      assertThat(kiosk.type(fresh).pulsed()).containsExactly(still);
      kiosk.through(false);
      assertThat(kiosk.ledger().parcels().byId().values())
          .filteredOn(parcel -> parcel.state() instanceof ParcelState.Collected)
          .hasSize(1);
    }
  }

  @Test
  void photosComeBackAsFarAsTheyMayBeKept() throws IOException {
    lostAfter(Duration.ofDays(2));
    assertThat(restore()).isInstanceOf(Reply.Done.class);

    try (var kiosk = JournalledKiosk.start(config, data, steel)) {
      var parcel = kiosk.ledger().parcels().byId().firstEntry().getKey();
      var photo = kiosk.ledger().photos().depositOf(parcel).orElseThrow();
      assertThat(
              new PhotoVault(data, kiosk.folder().secrets().photoSealer())
                  .find(photo, Optional.of(parcel)))
          .hasValueSatisfying(found ->
              assertThat(new String(found.toArray(), US_ASCII)).isEqualTo(JournalledKiosk.PICTURE));
    }
  }

  // A power cut after each step

  @Test
  void aPowerCutAnywhereLeavesWhatIsRefusedOrWhole() throws IOException {
    lostAfter(Duration.ofHours(1));
    var steps = new ArrayList<String>();
    restore(steps::add);
    lose(data);
    assertThat(steps).contains("epoch opened", "journal.db written", "no longer unfinished");

    for (int cutAfter = 0; cutAfter < steps.size(); cutAfter++) {
      var left = new int[] {cutAfter};
      assertThatThrownBy(() ->
              restore(_ -> {
                if (left[0]-- == 0) {
                  throw new PowerCut();
                }
              }))
          .isInstanceOf(PowerCut.class);

      var step = steps.get(cutAfter);
      if (step.equals("no longer unfinished")) {
        assertWhole();
      } else {
        assertThatThrownBy(() -> DataFolder.open(data, new SecureRandom()))
            .as(step)
            .isInstanceOf(FolderRefused.class);
        assertThat(restore()).as(step).isInstanceOf(Reply.Done.class);
        assertWhole();
      }
      lose(data);
    }
  }

  @Test
  void whatFailsLeavesNothingBehind() throws IOException {
    lostAfter(Duration.ofHours(1));
    var steps = new ArrayList<String>();
    restore(steps::add);
    lose(data);

    var begun = steps.indexOf("marked as unfinished") + 1;
    for (var failing : steps.subList(begun, steps.size() - 1)) {
      assertThatThrownBy(() ->
              restore(step -> {
                if (step.equals(failing)) {
                  throw new UncheckedIOException(new IOException("No space left on device"));
                }
              }))
          .as(failing)
          .hasMessageContaining("No space left");
      assertThat(data).as(failing).doesNotExist();
    }
  }

  // Bad input

  @Test
  void aBackupCutShortAnywhereIsRefused() throws IOException {
    lostAfter(Duration.ofHours(1));
    var whole = Files.readAllBytes(backup);
    var pieces = Stream.iterate(0, at -> at < whole.length, at -> at + 1 + whole.length / 40);
    var ends = Stream.of(1, 200, 400, 64 * 1024, whole.length - 17, whole.length - 1);

    Stream.concat(pieces, ends)
        .filter(length -> length < whole.length)
        .forEach(length -> {
          write(Arrays.copyOf(whole, length));
          assertThatThrownBy(this::restore)
              .as("cut to %d of %d", length, whole.length)
              .isInstanceOf(BackupRefused.class)
              .hasMessageContaining("Nothing was changed.");
          assertThat(data).doesNotExist();
        });
  }

  @Test
  void whatAnUnfinishedRestoreHadLeftIsSaidToBeGone() throws IOException {
    lostAfter(Duration.ofHours(1));
    assertThatThrownBy(() ->
            restore(step -> {
              if (step.equals("root.key written")) {
                throw new PowerCut();
              }
            }))
        .isInstanceOf(PowerCut.class);
    var whole = Files.readAllBytes(backup);
    write(Arrays.copyOf(whole, whole.length - 1));

    assertThatThrownBy(this::restore)
        .hasMessageContaining("cut short")
        .hasMessageContaining("left unfinished in %s is deleted".formatted(data))
        .hasMessageNotContaining("Nothing was changed");
    assertThat(data).isEmptyDirectory();

    assertThatThrownBy(this::restore).hasMessageContaining("Nothing was changed.");
  }

  @Test
  void aBackupCutAtTheEndOfAPieceIsRefused() throws IOException {
    lostAfter(Duration.ofHours(1));
    var whole = Files.readAllBytes(backup);
    var label = new String(whole, ISO_8859_1).indexOf("\n\n") + 2;
    var piece = 64 * 1024 + 16;
    assertThat(whole.length).isGreaterThan(label + 32 + piece);

    write(Arrays.copyOf(whole, label + 32 + piece));

    assertThatThrownBy(this::restore)
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("cut short");
  }

  @Test
  void aBackupWithOneByteChangedIsRefused() throws IOException {
    lostAfter(Duration.ofHours(1));
    var whole = Files.readAllBytes(backup);

    for (int at = 0; at < whole.length; at += at < 600 ? 7 : 1 + whole.length / 50) {
      var changed = whole.clone();
      changed[at] ^= 1;
      write(changed);
      assertThatThrownBy(this::restore)
          .as("byte %d of %d", at, whole.length)
          .isInstanceOf(BackupRefused.class);
      assertThat(data).doesNotExist();
    }
  }

  @Test
  void aBackupPastItsDateIsRefused() throws IOException {
    lostAfter(Backup.RESTORABLE_FOR.plusMinutes(1));

    assertThatThrownBy(this::restore)
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("could be restored until");
  }

  @Test
  void aBackupIsRefusedOnceTextsOfItsTimeMustBeGone() throws IOException {
    textsKept = Duration.ofDays(7);
    lostAfter(Duration.ofDays(7).plusMinutes(1));

    assertThatThrownBy(this::restore)
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("could be restored until");
  }

  @Test
  void aComputerWhoseClockIsBehindIsRefused() throws IOException {
    lostAfter(Duration.ofDays(-1));

    assertThatThrownBy(this::restore)
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("Set it right first.");
  }

  @Test
  void aBackupOfALaterVersionIsRefused() throws IOException {
    lostAfter(Duration.ofHours(1));
    var text = Files.readString(backup, ISO_8859_1);
    write(text.replaceFirst("schema \\d+", "schema 99").getBytes(ISO_8859_1));

    assertThatThrownBy(this::restore)
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("later version of Cubby (schema 99");
  }

  @Test
  void anotherOperatorsKeyIsRefused() throws IOException {
    lostAfter(Duration.ofHours(1));
    var another = OperatorSecret.fresh(new SecureRandom());

    assertThatThrownBy(() -> RestoredKiosk.restore(backup, another, data, steel, _ -> {}))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining(another.open().fingerprint());
    assertThat(data).doesNotExist();
  }

  @Test
  void aFolderThatHoldsAKioskIsLeftAlone() throws IOException {
    lostAfter(Duration.ofHours(1));
    SetUp.make(config, data);
    var key = Files.readAllBytes(data.resolve("root.key"));

    assertThatThrownBy(this::restore).isInstanceOf(FolderRefused.class);

    assertThat(data.resolve("root.key")).hasBinaryContent(key);
    try (var names = Files.list(data)) {
      assertThat(names).noneMatch(name -> name.endsWith("restore.unfinished"));
    }
  }

  @Test
  void aFolderOfSomethingElseIsLeftAlone() throws IOException {
    lostAfter(Duration.ofHours(1));
    Files.createDirectory(data);
    Files.writeString(data.resolve("letter.txt"), "Dear Ada");

    assertThatThrownBy(this::restore)
        .isInstanceOf(FolderRefused.class)
        .hasMessageContaining("Nothing was changed.");
    assertThat(data).isDirectoryContaining("glob:**/letter.txt");
  }

  @Test
  void anEmptyFolderAndADiskOfItsOwnWillDo() throws IOException {
    lostAfter(Duration.ofHours(1));
    Files.createDirectories(data.resolve("lost+found"));

    assertThat(restore()).isInstanceOf(Reply.Done.class);
    assertWhole();
  }

  @Test
  void aBackupThatIsThereIsNotWrittenOver() throws IOException {
    setUp();
    Files.writeString(backup, "the one of yesterday");
    try (var kiosk = JournalledKiosk.start(config, data, steel)) {
      assertThatThrownBy(() -> backUp(kiosk))
          .isInstanceOf(BackupRefused.class)
          .hasMessageContaining("is there already");
    }
    assertThat(backup).hasContent("the one of yesterday");
    assertThat(temporary).isDirectoryNotContaining("glob:**/*.{part,journal}");
  }

  /// Whatever ends the program then leaves nothing that can be read without the operator's key. The
  /// last photo is a pipe, at which a backup waits until somebody writes.
  @Test
  @Timeout(60)
  void theJournalLiesNowhereInTheOpenWhileItIsSealed() throws Exception {
    setUp();
    try (var kiosk = JournalledKiosk.start(config, data, steel)) {
      var pipe = data.resolve("photos/zzz.sealed");
      Files.createDirectories(pipe.getParent());
      assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
      var made = CompletableFuture.runAsync(() -> backUp(kiosk));
      try (var _ = Files.newOutputStream(pipe, StandardOpenOption.WRITE)) {
        assertThat(files(temporary))
            .filteredOn(file -> Files.isRegularFile(file) && isJournal(file))
            .containsExactly(data.resolve("journal.db"));
      }
      made.get(30, TimeUnit.SECONDS);
    }
    assertThat(backup).exists();
  }

  @Test
  void nothingOfAPersonOrAKeyCanBeReadInABackup() throws IOException {
    lostAfter(Duration.ofHours(1));
    var text = Files.readString(backup, ISO_8859_1);

    assertThat(text).startsWith("cubby backup 1\nkiosk demo-1\n");
    assertThat(text).doesNotContain("cubby root key", "SQLite", "GONE", "r@example.org");
    assertThat(Files.getPosixFilePermissions(backup)).hasToString("[OWNER_READ, OWNER_WRITE]");
  }

  // The root key alone

  @Test
  void aLostRootKeyIsPutBack() throws IOException {
    setUp();
    var sealed = temporary.resolve("key.sealed");
    var before = Files.readString(data.resolve("root.key"));
    SealedRootKey.seal(data, OPERATOR.open(), sealed);
    assertThat(sealed).content().doesNotContain(before.strip());
    Files.delete(data.resolve("root.key"));
    assertThatThrownBy(() -> DataFolder.open(data, new SecureRandom()))
        .isInstanceOf(KeyFailure.class);

    SealedRootKey.unseal(sealed, OPERATOR, data);

    assertThat(data.resolve("root.key")).hasContent(before);
    JournalledKiosk.start(config, data, steel).close();
  }

  @Test
  void theRootKeyOfAnotherKioskIsNot() throws IOException {
    setUp();
    var other = temporary.resolve("other");
    SetUp.make(config, other);
    var sealed = temporary.resolve("key.sealed");
    SealedRootKey.seal(other, OPERATOR.open(), sealed);

    assertThatThrownBy(() -> SealedRootKey.unseal(sealed, OPERATOR, data))
        .as("a root key that is there")
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("was written with");
    Files.delete(data.resolve("root.key"));
    assertThatThrownBy(() -> SealedRootKey.unseal(sealed, OPERATOR, data))
        .isInstanceOf(BackupRefused.class);
    assertThat(data.resolve("root.key")).doesNotExist();
  }

  private void setUp() {
    SetUp.make(config, data);
    order(new Order.EnrolCourier(COURIER, ADA, CARRIER, new Secret(PIN)));
    order(new Order.EnrolTechnician(TECHNICIAN, ADA, new Secret(PIN)));
  }

  /// A kiosk with one parcel inside is backed up, and lost some time later.
  private void lostAfter(Duration time) throws IOException {
    setUp();
    try (var kiosk = JournalledKiosk.start(config, data, steel)) {
      announce(kiosk, "GONE");
      kiosk.deposit(COURIER, PIN, "GONE");
      var noFactNamesIt = new byte[3 * 64 * 1024];
      new Random(1).nextBytes(noFactNamesIt);
      Files.write(data.resolve("photos/nobodys.sealed"), noFactNamesIt);
      backUp(kiosk);
    }
    lose(data);
    steel.passes(time);
  }

  private void backUp(JournalledKiosk kiosk) {
    Backup.make(
        backup,
        OPERATOR.open(),
        kiosk.folder(),
        kiosk.journal(),
        steel.instant(),
        Rules.DEFAULT.withTextsKept(textsKept));
  }

  private Reply restore() {
    return restore(_ -> {});
  }

  private Reply restore(Consumer<String> reached) {
    return RestoredKiosk.restore(backup, OPERATOR, data, steel, reached);
  }

  /// It starts, in its new epoch.
  private void assertWhole() {
    try (var kiosk = JournalledKiosk.start(config, data, steel)) {
      assertThat(kiosk.ledger().codes().digits()).isEmpty();
      assertThat(kiosk.ledger().people().suspended())
          .containsExactlyInAnyOrder(COURIER, TECHNICIAN);
    }
  }

  private void order(Order order) {
    assertThat(IdleKiosk.order(data, order)).isInstanceOf(Reply.Done.class);
  }

  private static void announce(JournalledKiosk kiosk, String tracking) {
    assertThat(
            kiosk.ask(secrets ->
                new Command.AnnounceParcel(
                    Announcement.delivery(
                        secrets.personalTexts().of(tracking),
                        new Announcement.Contact(
                            secrets.personalTexts().of("r@example.org"),
                            Optional.empty(),
                            Language.ENGLISH),
                        CARRIER,
                        "M",
                        Handling.ORDINARY))))
        .isInstanceOf(Reply.Done.class);
  }

  private void write(byte[] bytes) {
    try {
      Files.write(backup, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.toList();
    }
  }

  private static boolean isJournal(Path file) {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(15), US_ASCII).equals("SQLite format 3");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void lose(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
