package cubby.link.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.message.Envelope;
import cubby.core.message.MessageId;
import cubby.core.message.Refusal;
import cubby.core.message.Sender;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Handling;
import cubby.core.person.Carrier;
import cubby.core.words.Language;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.SplittableRandom;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {
  private static final String WITHDRAW = "\"message\": \"withdraw\", \"tracking\": \"SW101\"";

  private static final String ANNOUNCE =
      """
      "message": "announce", "kind": "delivery", "tracking": "SW101", "size": "M",
      "recipient": {"email": "ada@example.org", "name": "Ada", "language": "de"}\
      """;

  private final Desk desk = new Desk();

  // What is genuine

  @Test
  void aSignedMessageIsRead() {
    assertThat(read(desk.bySwift(WITHDRAW)))
        .isEqualTo(
            new Command.FollowMessage(
                new Envelope(
                    new MessageId(Desk.ID),
                    new Sender.OfCarrier("swift", new Carrier("Swift")),
                    "demo-1",
                    Instant.ofEpochSecond(1_800_000_000),
                    Instant.ofEpochSecond(1_800_000_600)),
                new Command.WithdrawParcel(desk.secrets.personalTexts().of("SW101"))));
  }

  @Test
  void whiteSpaceAroundItDoesNotMatter() {
    assertThat(read("\n" + desk.bySwift(WITHDRAW) + "\r\n"))
        .isInstanceOf(Command.FollowMessage.class);
  }

  @Test
  void anAnnouncementIsReadWithAllThatItSays() {
    var announcement =
        announced(
            desk.bySwift(
                ANNOUNCE
                    + """
                    , "flags": ["gift", "no-photo", "accessible"], "group": "order 7",
                    "sender": {"phone": "+49301234567"}
                    """));

    var texts = desk.secrets.personalTexts();
    assertThat(announcement.errand()).isEqualTo(Errand.DELIVERY);
    assertThat(announcement.tracking()).isEqualTo(texts.of("SW101"));
    assertThat(announcement.recipient().orElseThrow().address())
        .isEqualTo(texts.of("ada@example.org"));
    assertThat(announcement.recipient().orElseThrow().name()).contains(texts.of("Ada"));
    assertThat(announcement.recipient().orElseThrow().language()).isEqualTo(Language.GERMAN);
    assertThat(announcement.sender().orElseThrow().address()).isEqualTo(texts.of("+49301234567"));
    assertThat(announcement.sender().orElseThrow().language()).isEqualTo(Language.ENGLISH);
    assertThat(announcement.carrier()).isEqualTo(new Carrier("Swift"));
    assertThat(announcement.size()).isEqualTo("M");
    assertThat(announcement.handling()).isEqualTo(new Handling(true, true, false, true));
    assertThat(announcement.group().orElseThrow().value()).doesNotContain("order");
    assertThat(announcement.code()).isEmpty();
  }

  @Test
  void supportSaysForWhichCarrierItAnnounces() {
    assertThat(announced(desk.bySupport(ANNOUNCE + ", \"carrier\": \"Other\"")).carrier())
        .isEqualTo(new Carrier("Other"));
    refuses(desk.bySupport(ANNOUNCE), Refusal.MALFORMED, "lacks the field 'carrier'");
  }

  @Test
  void deadlinesAreExtendedByHours() {
    assertThat(
            request(
                desk.bySupport("\"message\": \"extend\", \"tracking\": \"SW101\", \"hours\": 24")))
        .isEqualTo(
            new Command.ExtendDeadline(
                desk.secrets.personalTexts().of("SW101"), Duration.ofHours(24)));
  }

  // What is not

  @Test
  void aTextThatIsTooLongIsNotLookedAt() {
    refuses("x".repeat(MessageReader.LENGTH_MAX + 1), Refusal.TOO_LONG, "at most 16384 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "..",
        "a.b",
        "a.b.c.d",
        "{\"payload\":\"x\"}",
        "e30.e30.AAAA",
        "\u0000\u00ff.\u0000.\u0000"
      })
  void whatIsNoCompactJwsIsMalformed(String text) {
    refuses(text, Refusal.MALFORMED, "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"alg":"none","typ":"cubby+jwt","kid":"swift"}                             | 'alg'
          {"alg":"HS256","typ":"cubby+jwt","kid":"swift"}                            | 'alg'
          {"alg":"EdDSA","kid":"swift"}                                              | 'typ'
          {"alg":"EdDSA","typ":"JWT","kid":"swift"}                                  | 'typ'
          {"alg":"EdDSA","typ":"cubby+jwt"}                                          | 'kid'
          {"alg":"EdDSA","typ":"cubby+jwt","kid":7}                                  | 'kid'
          {"alg":"EdDSA","typ":"cubby+jwt","kid":"swift","jku":"http://x"}           | 'jku'
          {"alg":"EdDSA","typ":"cubby+jwt","kid":"swift","crit":["b64"],"b64":false} | 'crit'
          {"alg":"EdDSA","alg":"none","typ":"cubby+jwt","kid":"swift"}               | twice
          """,
      quoteCharacter = '~')
  void theHeaderSaysWhatItMayAndNothingElse(String header, String told) {
    refuses(base64(header) + ".e30.AAAA", Refusal.MALFORMED, told);
  }

  @Test
  void aKeyThatIsNotNamedIsNotTrusted() {
    var stranger = MessageKeys.freshSigningKey(new SecureRandom());
    var signed = MessageWriter.sign(Desk.message(WITHDRAW), stranger, "stranger");

    refuses(signed, Refusal.UNKNOWN_KEY, "no key 'stranger'");
  }

  @Test
  void aStrangersSignatureUnderATrustedNameIsNot() {
    var stranger = MessageKeys.freshSigningKey(new SecureRandom());
    var refused =
        refuses(
            MessageWriter.sign(Desk.message(WITHDRAW), stranger, "swift"),
            Refusal.BAD_SIGNATURE,
            "'swift'");

    assertThat(refused.key()).contains("swift");
    assertThat(refused.message()).isEmpty();
  }

  @Test
  void aMessageOfOneKeyIsNoneOfAnother() {
    refuses(
        MessageWriter.sign(Desk.message(WITHDRAW), desk.support, "swift"),
        Refusal.BAD_SIGNATURE,
        "");
  }

  /// Of the last character some bits mean nothing in base64url.
  @Test
  void noCharacterOfAMessageCanBeChanged() {
    var good = desk.bySwift(WITHDRAW);
    var random = new SplittableRandom(1);
    for (int i = 0; i < good.length() - 1; i++) {
      var changed = new StringBuilder(good);
      changed.setCharAt(i, (char) random.nextInt('!', '~'));
      if (!changed.toString().equals(good)) {
        assertThat(read(changed.toString()))
            .as("character %d", i)
            .isInstanceOf(Command.RefuseMessage.class);
      }
    }
  }

  @Test
  void aMessageCutShortIsNone() {
    var good = desk.bySwift(WITHDRAW);
    for (int length = 0; length < good.length(); length++) {
      assertThat(read(good.substring(0, length))).isInstanceOf(Command.RefuseMessage.class);
    }
  }

  @Test
  void aKeysBytesAreNoSecretToSignWith() throws Exception {
    var forged = new JsonWebSignature();
    forged.setPayload(Desk.message(WITHDRAW));
    forged.setAlgorithmHeaderValue("HS256");
    forged.setHeader("typ", SignedText.TYPE);
    forged.setKeyIdHeaderValue("swift");
    forged.setKey(new HmacKey(Base64.getUrlDecoder().decode(MessageKeys.publicHalf(desk.swift))));

    refuses(forged.getCompactSerialization(), Refusal.MALFORMED, "'alg'");
  }

  @Test
  void anyTextHasAnAnswer() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(60); j > 0; j--) {
        text.append((char) random.nextInt(256));
      }
      assertThat(read(text.toString())).isInstanceOf(Command.RefuseMessage.class);
    }
  }

  // What its fields may be

  @Test
  void aRefusalOfAGenuineMessageNamesIt() {
    var refused = refuses(desk.bySwift("\"message\": \"dance\""), Refusal.MALFORMED, "'message'");

    assertThat(refused.message()).contains(new MessageId(Desk.ID));
    assertThat(refused.key()).contains("swift");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "message": "withdraw"                                                    | lacks the field 'tracking'
          "message": "withdraw", "tracking": "SW101", "colour": "red"              | no field 'colour'
          "message": "withdraw", "tracking": "SW101", "tracking": "SW102"          | twice
          "message": "withdraw", "tracking": 7                                     | 'tracking'
          "message": "withdraw", "tracking": null                                  | 'tracking'
          "message": "withdraw", "tracking": "abc"                                 | 'tracking'
          "message": "withdraw", "tracking": "Päckchen"                            | 'tracking'
          "message": "withdraw", "tracking": " SW101"                              | 'tracking'
          "message": "extend", "tracking": "SW101", "hours": 0                     | 'hours'
          "message": "extend", "tracking": "SW101", "hours": 1.5                   | 'hours'
          "message": "extend", "tracking": "SW101", "hours": 1e99                  | 'hours'
          "message": "extend", "tracking": "SW101", "hours": "24"                  | 'hours'
          "message": "block-parcel", "tracking": "SW101", "by": "", "reason": "x"  | 'by'
          "message": "block-parcel", "tracking": "SW101", "by": "Ada", "reason": "a\\u0000b" | 'reason'
          "message": "block-parcel", "tracking": "SW101", "by": "Ada", "reason": "a\\nb"     | 'reason'
          "message": "block-compartment", "compartment": "1234567", "by": "A", "reason": "x" | 'compartment'
          """)
  void whatIsWrongIsNamed(String fields, String told) {
    refuses(desk.bySwift(fields), Refusal.MALFORMED, told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {}                                                   | either 'email' or 'phone'
          {"email": "a@b.cd", "phone": "+49301234567"}         | either 'email' or 'phone'
          {"email": "ada"}                                     | 'email'
          {"email": "a@b.cd\\r\\nBcc: x@y.zz"}                 | 'email'
          {"email": "<a@b.cd>"}                                | 'email'
          {"phone": "030 1234567"}                             | 'phone'
          {"email": "a@b.cd", "language": "tlh"}               | 'language'
          {"email": "a@b.cd", "age": 7}                        | no field 'age'
          "a@b.cd"                                             | not a JSON object
          """)
  void aContactIsChecked(String contact, String told) {
    refuses(
        desk.bySwift(
            "\"message\": \"correct-contact\", \"tracking\": \"SW101\", \"recipient\": " + contact),
        Refusal.MALFORMED,
        told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1, \"exp\": 1", "2, \"exp\": 1", "-1, \"exp\": 1", "1"})
  void timesAreChecked(String times) {
    var body =
        "{\"aud\": \"demo-1\", \"jti\": \"%s\", \"iat\": %s, %s}"
            .formatted(Desk.ID, times, WITHDRAW);

    refuses(MessageWriter.sign(body, desk.swift, "swift"), Refusal.MALFORMED, "");
  }

  // Codes

  @Test
  void aCodeIsOpenedWithTheKiosksKey() {
    var code = desk.sealed(codeOf(Desk.ID, "12345678"));

    assertThat(announced(desk.bySwift(with(code))).code())
        .map(issued -> issued.code())
        .contains(desk.secrets.codeMacs().ofDigits("12345678"));
  }

  @Test
  void aReturnNeedsOne() {
    var fields =
        """
        "message": "announce", "kind": "return", "tracking": "SW101", "size": "M",
        "sender": {"email": "ada@example.org"}\
        """;
    refuses(desk.bySwift(fields), Refusal.MALFORMED, "lacks the field 'code'");

    var code = desk.sealed(codeOf(Desk.ID, "12345678"));
    var announcement = announced(desk.bySwift(fields + ", \"code\": \"" + code + "\""));
    assertThat(announcement.errand()).isEqualTo(Errand.RETURN);
    assertThat(announcement.recipient()).isEmpty();
  }

  @Test
  void aCodeOfAnotherMessageIsOfNoUse() {
    var code = desk.sealed(codeOf("00000000-0000-4000-8000-000000000000", "12345678"));

    refuses(desk.bySwift(with(code)), Refusal.CODE_UNREADABLE, "another message");
  }

  @Test
  void aCodeForAnotherKioskIsNotReadable() {
    var code = new Desk().sealed(codeOf(Desk.ID, "12345678"));

    refuses(desk.bySwift(with(code)), Refusal.CODE_UNREADABLE, "not sealed to this kiosk's key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234567", "123456789", "1234567a", "１２３４５６７８"})
  void aCodeIsOfTheKiosksLength(String code) {
    refuses(desk.bySwift(with(desk.sealed(codeOf(Desk.ID, code)))), Refusal.MALFORMED, "code");
  }

  @Test
  void aCodeIsNotUnpacked() throws Exception {
    var packed = new JsonWebEncryption();
    packed.setAlgorithmHeaderValue("ECDH-ES");
    packed.setEncryptionMethodHeaderParameter("A256GCM");
    packed.enableDefaultCompression();
    packed.setPayload(codeOf(Desk.ID, "12345678"));
    packed.setKey(desk.secrets.messageKey().pair().getPublic());

    refuses(desk.bySwift(with(packed.getCompactSerialization())), Refusal.CODE_UNREADABLE, "");
  }

  private static String with(String code) {
    return ANNOUNCE + ", \"code\": \"" + code + "\"";
  }

  private static String codeOf(String message, String code) {
    return "{\"jti\":\"%s\",\"code\":\"%s\",\"check\":\"4711\"}".formatted(message, code);
  }

  private Command read(String text) {
    return desk.reader.read(text);
  }

  private Command.Request request(String text) {
    return switch (read(text)) {
      case Command.FollowMessage(_, var request) -> request;
      case Command.RefuseMessage refused -> throw new AssertionError(refused.sentence());
      case Command other -> throw new AssertionError("no message: " + other);
    };
  }

  private Announcement announced(String text) {
    return ((Command.AnnounceParcel) request(text)).announcement();
  }

  private Command.RefuseMessage refuses(String text, Refusal why, String told) {
    var command = read(text);
    assertThat(command).isInstanceOf(Command.RefuseMessage.class);
    var refused = (Command.RefuseMessage) command;
    assertThat(refused.why()).as(refused.sentence()).isEqualTo(why);
    assertThat(refused.sentence()).contains(told);
    return refused;
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
