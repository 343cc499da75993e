package cubby.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.app.config.CabinetConfig;
import cubby.app.config.DemoCabinet;
import cubby.app.control.ControlServer;
import cubby.app.control.Order;
import cubby.app.control.Orders;
import cubby.app.control.Question;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.message.Sender;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.secret.DataFolder;
import cubby.core.secret.FolderRefused;
import cubby.core.text.Secret;
import cubby.link.message.MessageDraft;
import cubby.link.message.MessageKeys;
import cubby.link.message.MessageReader;
import cubby.link.message.MessageWriter;
import cubby.link.message.TrustedKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeTest {
  private static final Order CLEAR =
      new Order.ClearCompartment(new CompartmentId("7"), new Secret("Ada"), new Secret("empty"));

  @TempDir private Path temporary;

  private final Office office =
      new Office(InputStream.nullInputStream(), new PrintWriter(Writer.nullWriter()));
  private Path data = Path.of("");
  private CabinetConfig config = DemoCabinet.config(Path.of("/etc/cubby"));

  @BeforeEach
  void inAFolderOfItsOwn() {
    data = temporary.resolve("kiosk");
  }

  @Test
  void setupMakesAFolderWithKeysAndAJournal() {
    var reply = office.setUp(config, data);

    try (var folder = DataFolder.open(data, new SecureRandom());
        var journal =
            SqliteJournal.open(folder.journalFile(), folder.secrets(), folder.signingKey())) {
      assertThat(journal.kioskId()).isEqualTo("demo-1");
      assertThat(reply)
          .isEqualTo(
              new Reply.Done(
                  """
                  Kiosk demo-1 is set up in %s. Keep a copy of its root.key in a safe place.
                  Publish the fingerprint of its key, by which others check its evidence:
                    %s
                  Add who looks after it with 'cubby person add technician', which shows the codes to sign in
                  with once, and its couriers with 'cubby person add courier'.\
                  """
                      .formatted(data, folder.signingKey().fingerprint())));
    }
  }

  @Test
  void setupNeverTouchesAKioskThatIsThere() throws IOException {
    office.setUp(config, data);
    var key = Files.readAllBytes(data.resolve("root.key"));

    assertThat(office.setUp(config, data)).isInstanceOf(Reply.Refused.class);
    assertThat(data.resolve("root.key")).hasBinaryContent(key);
  }

  @Test
  void setupTakesNoFolderThatIsUsedForSomethingElse() throws IOException {
    var home = Files.createDirectory(temporary.resolve("home"));
    Files.writeString(home.resolve("letter.txt"), "Dear Ada");
    var before = Files.getPosixFilePermissions(home);

    assertThat(office.setUp(config, home))
        .isEqualTo(
            new Reply.Refused(
                "%s has something in it: name a folder that is new or empty. Nothing was changed."
                    .formatted(home)));
    assertThat(Files.getPosixFilePermissions(home)).isEqualTo(before);
    assertThat(home).isDirectoryContaining("glob:**/letter.txt");
  }

  @Test
  void setupTakesADiskOfItsOwn() throws IOException {
    Files.createDirectories(data.resolve("lost+found"));

    assertThat(office.setUp(config, data)).isInstanceOf(Reply.Done.class);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
  }

  @Test
  void setupTakesNoFileForAFolder() throws IOException {
    Files.writeString(data, "a file");

    assertThat(office.setUp(config, data)).isInstanceOf(Reply.Refused.class);
    assertThat(data).hasContent("a file");
  }

  @Test
  void anOrderReachesTheKioskThatRuns() throws IOException {
    office.setUp(config, data);
    try (var _ = DataFolder.open(data, new SecureRandom());
        var _ = ControlServer.open(data, order -> new Reply.Done("heard " + order.equals(CLEAR)))) {
      assertThat(office.order(data, CLEAR)).isEqualTo(new Reply.Done("heard true"));
    }
  }

  @Test
  void anOrderIsCarriedOutOnTheJournalWhenNoKioskRuns() {
    office.setUp(config, data);
    var by = new Secret("Ada");

    assertThat(office.order(data, CLEAR)).isEqualTo(new Reply.Done("Compartment 7 is vacant."));
    assertThat(office.order(data, CLEAR))
        .isEqualTo(new Reply.Refused("Compartment 7 is not quarantined: it is vacant."));
    assertThat(
            office.order(
                data, new Order.TakeCompartmentOut(new CompartmentId("7"), by, new Secret("bent"))))
        .isEqualTo(new Reply.Done("Compartment 7 is out of service."));
    assertThat(
            office.order(
                data, new Order.ClearCompartment(new CompartmentId("99"), by, new Secret("x"))))
        .isEqualTo(new Reply.Refused("There is no compartment 99."));
  }

  @Test
  void aMessageIsFollowedOnceWhenNoKioskRuns() {
    var key = MessageKeys.freshSigningKey(new SecureRandom());
    config = trusting(key);
    office.setUp(config, data);
    var signed = MessageWriter.sign(announcement(), key, "swift");

    assertThat(office.tell(data, new Secret(signed), Optional.of(config)))
        .isEqualTo(new Reply.Done("The parcel is announced."));
    assertThat(office.tell(data, new Secret(signed), Optional.of(config)))
        .isEqualTo(new Reply.Refused("This message was taken before; nothing is done twice."));
  }

  @Test
  void withoutAConfigurationNobodyIsTrusted() {
    office.setUp(config, data);

    assertThat(office.tell(data, new Secret("x"), Optional.empty()))
        .isInstanceOfSatisfying(
            Reply.Refused.class, refused -> assertThat(refused.sentence()).contains("--config"));
  }

  @Test
  void theKeyToSealCodesToStaysTheSame() {
    office.setUp(config, data);

    assertThat(office.messageKey(data)).isEqualTo(office.messageKey(data));
    assertThat(office.messageKey(data))
        .isInstanceOfSatisfying(
            Reply.Done.class,
            done ->
                assertThat(done.sentence())
                    .matches("\\{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"[A-Za-z0-9_-]{43}\"}"));
  }

  private CabinetConfig trusting(String key) {
    return config.withTrustedKeys(
        List.of(
            new TrustedKey(
                new Sender.OfCarrier("swift", new Carrier("Swift")),
                MessageKeys.ofBase64Url(MessageKeys.publicHalf(key)))));
  }

  private static String announcement() {
    return MessageDraft.parse(
            """
            {"aud": "demo-1", "message": "announce", "kind": "delivery", "tracking": "SW101",
             "size": "M", "recipient": {"email": "ada@example.org"}}
            """)
        .complete(
            UUID.randomUUID(),
            InstantSource.system().instant(),
            Optional.empty(),
            new SecureRandom());
  }

  @Test
  void aCouriersNumberIsTakenOnce() {
    office.setUp(config, data);
    var enrol =
        new Order.EnrolCourier(
            new CourierNumber("17"), new Secret("Ada"), new Carrier("Swift"), new Secret("470815"));

    assertThat(office.order(data, enrol)).isInstanceOf(Reply.Done.class);
    assertThat(office.order(data, enrol))
        .isEqualTo(new Reply.Refused("Number 17 is taken; choose another."));
  }

  @Test
  void peopleAreListedGivenNewPinsAndDisabled() {
    office.setUp(config, data);
    var seventeen = new CourierNumber("17");
    var by = new Secret("Grace");
    var why = new Secret("has left");
    office.order(
        data,
        new Order.EnrolCourier(
            seventeen,
            new Secret("Ada"),
            new Carrier("Swift"),
            new Secret("470815"),
            Optional.of(new Secret("BADGE")),
            Optional.of(new Secret("ada@swift.example"))));
    office.order(
        data,
        new Order.EnrolTechnician(
            new CourierNumber("90"), new Secret("Grace"), new Secret("470815")));

    assertThat(office.order(data, new Order.ChangePin(seventeen, new Secret("602214"), by, why)))
        .isEqualTo(new Reply.Done("Number 17 has a new PIN; the one before opens nothing."));
    assertThat(office.order(data, new Order.DisablePerson(seventeen, by, why, false)))
        .isEqualTo(new Reply.Done("Number 17 may not sign in any more."));
    assertThat(office.order(data, new Order.DisablePerson(new CourierNumber("90"), by, why, false)))
        .isInstanceOf(Reply.Refused.class);
    assertThat(office.order(data, new Order.RenewSecret(new CourierNumber("90"), by, why)))
        .isInstanceOfSatisfying(
            Reply.Done.class,
            it -> assertThat(it.sentence()).contains("otpauth://totp/Cubby%20on%20the%20Market"));

    assertThat(office.order(data, new Question.People(false)))
        .isEqualTo(
            new Reply.Done(
                """
                number  kind        name   carrier  badge  e-mail             recovery codes
                17      courier     Ada    Swift           ada@swift.example                  disabled
                90      technician  Grace                                     10\
                """));
    assertThat(office.order(data, new Question.People(true)))
        .isInstanceOfSatisfying(
            Reply.Done.class,
            it ->
                assertThat(it.sentence())
                    .contains("\"number\" : \"17\"", "\"disabled\" : true", "\"Grace\"")
                    .doesNotContain("argon2", "BADGE"));
  }

  @Test
  void aTechniciansCodesAreShownOnceAndNotKept() {
    office.setUp(config, data);
    var enrol =
        new Order.EnrolTechnician(
            new CourierNumber("90"), new Secret("Grace"), new Secret("470815"));

    assertThat(office.order(data, enrol))
        .isInstanceOfSatisfying(
            Reply.Done.class,
            it -> {
              assertThat(it.sentence()).startsWith("Technician 90 may sign in.");
              assertThat(it.sentence())
                  .containsPattern(
                      "otpauth://totp/Cubby%20on%20the%20Market%20Square:90\\?secret=[A-Z2-7]{32}&issuer=Cubby%20on%20the%20Market%20Square");
              assertThat(it.sentence().lines().filter(line -> line.matches("  [0-9]{10}")))
                  .hasSize(10);
            });
    assertThat(office.order(data, enrol))
        .isEqualTo(new Reply.Refused("Number 90 is taken; choose another."));
  }

  @Test
  void anOrderForAKioskThatHoldsItsFolderButDoesNotListenIsRefused() {
    office.setUp(config, data);
    try (var _ = DataFolder.open(data, new SecureRandom())) {
      assertThatThrownBy(() -> office.order(data, CLEAR))
          .isInstanceOf(FolderRefused.class)
          .hasMessageContaining("is running already");
    }
  }

  @Test
  void aMessageForAFolderWithoutAKioskIsRefusedForThat() {
    assertThatThrownBy(() -> office.tell(data, new Secret("a.b.c"), Optional.empty()))
        .isInstanceOf(FolderRefused.class)
        .hasMessageContaining("There is no kiosk in");
  }

  @Test
  void anOrderForAFolderWithoutAKioskIsRefused() {
    assertThatThrownBy(() -> office.order(data, CLEAR))
        .isInstanceOf(FolderRefused.class)
        .hasMessageContaining("There is no kiosk in");
    assertThat(data).doesNotExist();
  }

  @Test
  void ordersBecomeCommandsUnderTheKeysOfTheKiosk() {
    office.setUp(config, data);
    try (var folder = DataFolder.open(data, new SecureRandom())) {
      var orders =
          new Orders(
              folder.secrets(),
              new MessageReader(List.of(), config.profile(), folder.secrets()),
              config.profile().name());
      var texts = folder.secrets().personalTexts();
      var pin = new Secret("470815");

      assertThat(orders.command(CLEAR))
          .isEqualTo(
              new Command.ClearCompartment(
                  new CompartmentId("7"), texts.of("Ada"), texts.of("empty")));
      assertThat(
              orders.command(
                  new Order.EnrolCourier(
                      new CourierNumber("17"), new Secret("Ada"), new Carrier("Swift"), pin)))
          .isInstanceOfSatisfying(
              Command.EnrolCourier.class,
              enrol -> {
                assertThat(enrol.name()).isEqualTo(texts.of("Ada"));
                assertThat(folder.secrets().pinHasher().matches(Optional.of(enrol.pin()), pin))
                    .isTrue();
              });
    }
  }
}
