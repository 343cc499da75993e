package cubby.app.play;

import cubby.core.input.Command;
import cubby.core.message.Sender.OfCarrier;
import cubby.core.message.Sender.Support;
import cubby.core.notice.OpenedNotice;
import cubby.core.person.Carrier;
import cubby.core.secret.SigningKey;
import cubby.link.letter.LetterWriter;
import cubby.link.mail.MailText;
import cubby.link.message.MessageDraft;
import cubby.link.message.MessageKeys;
import cubby.link.message.MessageReader;
import cubby.link.message.MessageWriter;
import cubby.link.message.TrustedKey;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.story.Correspondence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// Those who write to the kiosk of a story, with real keys, and the kiosk's real reader. For one
/// thread.
public final class StoryDesk implements Correspondence {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SWIFT = "swift";
  private static final String HARE = "hare";
  private static final String SUPPORT = "support";

  private final VirtualKiosk kiosk;
  private final SeededRandom random;
  private final Map<Sender, String> keys = new EnumMap<>(Sender.class);
  private final MessageReader reader;
  private final String kioskKey;

  public StoryDesk(VirtualKiosk kiosk) {
    this.kiosk = kiosk;
    this.random = new SeededRandom(kiosk.blueprint().seed());
    for (var sender : Sender.values()) {
      keys.put(sender, MessageKeys.freshSigningKey(random));
    }
    this.reader =
        new MessageReader(
            List.of(
                trusted(Sender.SWIFT, new OfCarrier(SWIFT, new Carrier("Swift"))),
                trusted(Sender.HARE, new OfCarrier(HARE, new Carrier("Hare"))),
                trusted(Sender.SUPPORT, new Support(SUPPORT))),
            kiosk.blueprint().profile(),
            kiosk.secrets());
    this.kioskKey = MessageKeys.publicJwk(kiosk.secrets().messageKey().pair());
  }

  private TrustedKey trusted(Sender sender, cubby.core.message.Sender as) {
    return new TrustedKey(as, MessageKeys.ofBase64Url(MessageKeys.publicHalf(key(sender))));
  }

  @Override
  public String sign(Sender by, SequencedMap<String, Object> body) {
    var id = UUID.fromString(Objects.toString(body.get("jti")));
    var issued = Instant.ofEpochSecond((Long) Objects.requireNonNull(body.get("iat")));
    return sign(
        by,
        MessageDraft.parse(JSON.writeValueAsString(body))
            .complete(id, issued, Optional.of(kioskKey), random));
  }

  @Override
  public String sign(Sender by, String text) {
    return MessageWriter.sign(text, key(by), name(by));
  }

  @Override
  public Letter letter(OpenedNotice notice) {
    var profile = kiosk.blueprint().profile();
    var written = new LetterWriter(profile, ZoneOffset.UTC).write(notice);
    var mail = MailText.of(written, profile, "kiosk@example.org", kiosk.wallTime()).orElse("");
    return new Letter(
        written.subject(), written.body(), written.html("cid:qr", "cid:photo"), headers(mail));
  }

  /// Those of the mail itself, each unfolded (RFC 5322, 2.2.3).
  private static List<String> headers(String mail) {
    return mail.split("\r\n\r\n", 2)[0].replaceAll("\r\n(?=[ \t])", "").lines().toList();
  }

  @Override
  public SigningKey signingKey() {
    return SigningKey.fresh(new SeededRandom(kiosk.blueprint().seed()));
  }

  @Override
  public Command read(String text) {
    return reader.read(text);
  }

  private String key(Sender sender) {
    return Objects.requireNonNull(keys.get(sender));
  }

  private static String name(Sender sender) {
    return switch (sender) {
      case SWIFT -> SWIFT;
      case HARE -> HARE;
      case SUPPORT, FORGER -> SUPPORT;
      case STRANGER -> "stranger";
    };
  }
}
