package cubby.link.message;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.code.IssuedCode;
import cubby.core.input.Announcement;
import cubby.core.input.Announcement.Contact;
import cubby.core.input.Command;
import cubby.core.message.Envelope;
import cubby.core.message.IdentityDocument;
import cubby.core.message.Sender;
import cubby.core.parcel.Errand;
import cubby.core.parcel.GroupId;
import cubby.core.parcel.Handling;
import cubby.core.person.Carrier;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.PersonalTexts;
import cubby.core.text.Personal;
import cubby.core.words.Language;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a message asks, by its field `message`. Any thread.
final class RequestReader {

  private static final String ANNOUNCE = "announce";
  private static final String WITHDRAW = "withdraw";
  private static final String CORRECT_CONTACT = "correct-contact";
  private static final String SEND_AGAIN = "send-again";
  private static final String EXTEND = "extend";
  private static final String RELEASE = "release";
  private static final String BLOCK_PARCEL = "block-parcel";
  private static final String BLOCK_COMPARTMENT = "block-compartment";
  private static final String OPEN = "open";

  static final List<String> NAMES =
      List.of(
          ANNOUNCE,
          WITHDRAW,
          CORRECT_CONTACT,
          SEND_AGAIN,
          EXTEND,
          RELEASE,
          BLOCK_PARCEL,
          BLOCK_COMPARTMENT,
          OPEN);

  private static final String DELIVERY = "delivery";
  private static final String RETURN = "return";

  private static final String NO_PHOTO = "no-photo";
  private static final String CONFIDENTIAL_ADDRESS = "confidential-address";
  private static final String GIFT = "gift";
  private static final String ACCESSIBLE = "accessible";

  private static final int NAME_LENGTH_MAX = 80;
  private static final int REASON_LENGTH_MAX = 200;
  private static final int GROUP_LENGTH_MAX = 64;
  private static final int CARRIER_LENGTH_MAX = 40;
  private static final int SIZE_LENGTH_MAX = 4;
  private static final int CODE_LENGTH_MAX = 4096;

  /// A month, which no parcel is held longer.
  private static final int EXTENSION_HOURS_MAX = 31 * 24;

  /// As a scanner would take it.
  private static final Predicate<String> BARCODE =
      Pattern.compile("[!-~][ -~]{2,78}[!-~]").asMatchPredicate();

  /// RFC 5321, section 4.5.3.1: the local part has at most 64 octets, an address 254.
  private static final Predicate<String> EMAIL =
      Pattern.compile(
              "(?=.{3,254}$)[^\\s@<>\\p{Cntrl}]{1,64}@[^\\s@<>\\p{Cntrl}]+\\.[^\\s@.<>\\p{Cntrl}]{2,}")
          .asMatchPredicate();

  /// E.164.
  private static final Predicate<String> PHONE =
      Pattern.compile("\\+[1-9][0-9]{6,14}").asMatchPredicate();

  private final KioskProfile kiosk;
  private final PersonalTexts texts;
  private final SealedCode codes;

  RequestReader(KioskProfile kiosk, KioskSecrets secrets) {
    this.kiosk = kiosk;
    this.texts = secrets.personalTexts();
    this.codes = new SealedCode(secrets.messageKey().pair().getPrivate(), secrets.codeSmith(kiosk));
  }

  Command.Request read(Fields fields, Envelope envelope) throws Misread {
    return switch (fields.oneOf("message", NAMES)) {
      case ANNOUNCE -> new Command.AnnounceParcel(announcement(fields, envelope));
      case WITHDRAW -> new Command.WithdrawParcel(tracking(fields));
      case CORRECT_CONTACT ->
          new Command.CorrectContact(tracking(fields), contact(fields, "recipient"));
      case SEND_AGAIN -> new Command.SendAgain(tracking(fields));
      case EXTEND ->
          new Command.ExtendDeadline(
              tracking(fields), Duration.ofHours(fields.number("hours", 1, EXTENSION_HOURS_MAX)));
      case BLOCK_PARCEL -> new Command.BlockParcel(tracking(fields), by(fields), reason(fields));
      case RELEASE ->
          new Command.ReleaseParcel(
              tracking(fields), personal(fields, "checked-by", NAME_LENGTH_MAX), document(fields));
      case BLOCK_COMPARTMENT ->
          new Command.TakeCompartmentOut(compartment(fields), by(fields), reason(fields));
      default -> new Command.OpenCompartment(compartment(fields), by(fields), reason(fields));
    };
  }

  private Announcement announcement(Fields fields, Envelope envelope) throws Misread {
    var isReturn = fields.oneOf("kind", List.of(DELIVERY, RETURN)).equals(RETURN);
    return new Announcement(
        isReturn ? Errand.RETURN : Errand.DELIVERY,
        tracking(fields),
        isReturn ? Optional.empty() : Optional.of(contact(fields, "recipient")),
        isReturn ? Optional.of(contact(fields, "sender")) : optionalContact(fields, "sender"),
        carrier(fields, envelope.sender()),
        fields.text("size", SIZE_LENGTH_MAX),
        handling(fields),
        fields.has("group") ? Optional.of(group(fields)) : Optional.empty(),
        isReturn || fields.has("code") ? Optional.of(code(fields, envelope)) : Optional.empty());
  }

  /// A carrier need not say who it is.
  private static Carrier carrier(Fields fields, Sender sender) throws Misread {
    return sender instanceof Sender.OfCarrier(_, var own) && !fields.has("carrier")
        ? own
        : new Carrier(fields.text("carrier", CARRIER_LENGTH_MAX));
  }

  private static Handling handling(Fields fields) throws Misread {
    var flags = fields.someOf("flags", List.of(NO_PHOTO, CONFIDENTIAL_ADDRESS, GIFT, ACCESSIBLE));
    return new Handling(
        flags.contains(ACCESSIBLE),
        flags.contains(NO_PHOTO),
        flags.contains(CONFIDENTIAL_ADDRESS),
        flags.contains(GIFT));
  }

  /// Known again by its digest: senders name groups by orders and customers.
  private GroupId group(Fields fields) throws Misread {
    return new GroupId(texts.of(fields.text("group", GROUP_LENGTH_MAX)).digest().hex());
  }

  private IssuedCode code(Fields fields, Envelope envelope) throws Misread {
    return codes.open(fields.text("code", CODE_LENGTH_MAX), envelope.id());
  }

  private Optional<Contact> optionalContact(Fields fields, String name) throws Misread {
    return fields.has(name) ? Optional.of(contact(fields, name)) : Optional.empty();
  }

  private Contact contact(Fields fields, String name) throws Misread {
    var person = fields.fields(name);
    if (person.has("email") == person.has("phone")) {
      throw Misread.malformed("'%s' has either 'email' or 'phone'.".formatted(name));
    }
    var address =
        person.has("email")
            ? person.matching("email", EMAIL, "an e-mail address")
            : person.matching("phone", PHONE, "a telephone number like +49301234567");
    var itsName =
        person.has("name")
            ? Optional.of(personal(person, "name", NAME_LENGTH_MAX))
            : Optional.<Personal>empty();
    var language = language(person);
    person.close();
    return new Contact(texts.of(address), itsName, language);
  }

  private Language language(Fields person) throws Misread {
    if (!person.has("language")) {
      return kiosk.language();
    }
    var languages = Arrays.asList(Language.values());
    var chosen =
        person.oneOf(
            "language", languages.stream().map(each -> each.locale().getLanguage()).toList());
    return languages.stream()
        .filter(each -> each.locale().getLanguage().equals(chosen))
        .findFirst()
        .orElseThrow();
  }

  private static IdentityDocument document(Fields fields) throws Misread {
    var documents = Arrays.asList(IdentityDocument.values());
    var chosen = fields.oneOf("document", documents.stream().map(IdentityDocument::word).toList());
    return documents.stream().filter(each -> each.word().equals(chosen)).findFirst().orElseThrow();
  }

  private static CompartmentId compartment(Fields fields) throws Misread {
    return new CompartmentId(fields.text("compartment", CompartmentId.LENGTH_MAX));
  }

  private Personal tracking(Fields fields) throws Misread {
    return texts.of(
        fields.matching("tracking", BARCODE, "a barcode of 4 to 80 printable characters of ASCII"));
  }

  private Personal by(Fields fields) throws Misread {
    return personal(fields, "by", NAME_LENGTH_MAX);
  }

  private Personal reason(Fields fields) throws Misread {
    return personal(fields, "reason", REASON_LENGTH_MAX);
  }

  private Personal personal(Fields fields, String name, int max) throws Misread {
    return texts.of(fields.text(name, max));
  }
}
