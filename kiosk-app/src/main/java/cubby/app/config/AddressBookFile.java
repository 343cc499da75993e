package cubby.app.config;

import cubby.core.parcel.Contact;
import cubby.core.person.AddressBook;
import cubby.core.person.Resident;
import cubby.core.secret.PersonalTexts;
import cubby.core.words.Language;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The operator's list of those who get parcels here: a table as CSV whose first line names its
/// columns. A line that will not do is left out and named; it never keeps the kiosk from starting.
public final class AddressBookFile {

  /// A hundred thousand people.
  private static final long BYTES_MAX = 16 << 20;

  private static final int NAME_MAX = 80;
  private static final int UNIT_MAX = 40;

  private static final String NAME = "name";
  private static final String UNIT = "unit";
  private static final String EMAIL = "email";
  private static final String PHONE = "phone";
  private static final String LANGUAGE = "language";
  private static final String ACCESSIBLE = "accessible";
  private static final String NO_PHOTO = "no-photo";
  private static final List<String> COLUMNS =
      List.of(NAME, UNIT, EMAIL, PHONE, LANGUAGE, ACCESSIBLE, NO_PHOTO);

  private final List<Listed> people = new ArrayList<>();
  private final List<String> objections = new ArrayList<>();
  private final Path file;
  private final Language usual;
  private final boolean telephones;

  private record Listed(
      String name,
      String unit,
      Contact contact,
      Language language,
      boolean accessible,
      boolean noPhoto) {}

  /// Why a line is left out: a sentence without a full stop, nobody's address in it.
  private static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String sentence) {
      super(sentence);
    }
  }

  private AddressBookFile(Path file, Language usual, boolean telephones) {
    this.file = file;
    this.usual = usual;
    this.telephones = telephones;
  }

  /// Reads the file that a configuration names, if it names one.
  public static Optional<AddressBookFile> of(CabinetConfig config) {
    return config
        .addressBook()
        .map(file -> read(file, config.profile().language(), config.rules().telephones()));
  }

  /// What is wrong in the file that a configuration names, each with its line.
  public static List<String> objections(CabinetConfig config) {
    return of(config).map(AddressBookFile::objections).orElse(List.of());
  }

  /// @param usual of those whose language is not told
  /// @param telephones whether a telephone number alone will do
  static AddressBookFile read(Path file, Language usual, boolean telephones) {
    var book = new AddressBookFile(file, usual, telephones);
    try {
      if (Files.size(file) > BYTES_MAX) {
        book.objections.add("%s is larger than any address book".formatted(file));
      } else {
        book.read(Files.readString(file));
      }
    } catch (NoSuchFileException _) {
      book.objections.add("there is no file %s".formatted(file));
    } catch (AccessDeniedException _) {
      book.objections.add("you may not read %s".formatted(file));
    } catch (CharacterCodingException _) {
      book.objections.add("%s is no UTF-8 text: save it as CSV UTF-8".formatted(file));
    } catch (IOException e) {
      book.objections.add("%s cannot be read: %s".formatted(file, e.getMessage()));
    }
    return book;
  }

  public List<String> objections() {
    return List.copyOf(objections);
  }

  /// Those whose lines will do.
  public AddressBook book(PersonalTexts texts) {
    return new AddressBook(
        people.stream()
            .map(it ->
                new Resident(
                    texts.of(it.name()),
                    it.unit(),
                    texts.of(it.contact().text()),
                    it.language(),
                    it.accessible(),
                    it.noPhoto()))
            .toList());
  }

  private void read(String text) {
    var rows = CsvRows.of(text);
    if (rows.isEmpty()) {
      objections.add("%s is empty: its first line names the columns".formatted(file));
      return;
    }
    var header =
        rows.getFirst().fields().stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
    if (!header.contains(NAME)
        || !(header.contains(EMAIL) || header.contains(PHONE))
        || !COLUMNS.containsAll(header)) {
      at(1, "the first line must name the columns, out of " + String.join(", ", COLUMNS));
      return;
    }
    var seen = new TreeSet<String>();
    for (var row : rows.subList(1, rows.size())) {
      try {
        var listed = listed(header, row.fields());
        if (!seen.add(String.join("\n", listed.name(), listed.unit(), listed.contact().text()))) {
          throw new Unfit("this person is in the book already");
        }
        people.add(listed);
      } catch (Unfit e) {
        at(row.line(), String.valueOf(e.getMessage()));
      }
    }
  }

  private void at(int line, String sentence) {
    objections.add("%s:%d: %s".formatted(file, line, sentence));
  }

  private Listed listed(List<String> header, List<String> fields) throws Unfit {
    if (fields.size() > header.size()) {
      throw new Unfit("there are more fields than columns: put those with a comma in quotes");
    }
    var its = new TreeMap<String, String>();
    for (int i = 0; i < fields.size(); i++) {
      its.put(header.get(i), fields.get(i).strip());
    }
    var name = text(its, NAME, NAME_MAX);
    if (name.isEmpty()) {
      throw new Unfit("there is no name");
    }
    return new Listed(
        name,
        text(its, UNIT, UNIT_MAX),
        contact(its),
        language(its),
        yes(its, ACCESSIBLE),
        yes(its, NO_PHOTO));
  }

  private static String text(Map<String, String> its, String column, int max) throws Unfit {
    var text = its.getOrDefault(column, "");
    if (text.length() > max) {
      throw new Unfit("%s: more than %d characters".formatted(column, max));
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new Unfit("%s: there is a control character in it".formatted(column));
    }
    return text;
  }

  /// E-mail, where there is one: there is room for a QR code in it.
  private Contact contact(Map<String, String> its) throws Unfit {
    var email = its.getOrDefault(EMAIL, "");
    var phone = its.getOrDefault(PHONE, "");
    var byPhone = Contact.parse(phone).filter(Contact.Phone.class::isInstance);
    if (!phone.isEmpty() && byPhone.isEmpty()) {
      throw new Unfit("phone: no number with its country code, like +49301234567");
    }
    if (!email.isEmpty()) {
      return Contact.parse(email)
          .filter(Contact.Email.class::isInstance)
          .orElseThrow(() -> new Unfit("email: no e-mail address"));
    }
    if (byPhone.isEmpty()) {
      throw new Unfit("there is neither e-mail nor phone");
    }
    if (!telephones) {
      throw new Unfit("there is only a phone, and no SMS gateway is configured");
    }
    return byPhone.get();
  }

  private Language language(Map<String, String> its) throws Unfit {
    var written = its.getOrDefault(LANGUAGE, "");
    return written.isEmpty()
        ? usual
        : Arrays.stream(Language.values())
            .filter(it -> it.locale().getLanguage().equals(written))
            .findFirst()
            .orElseThrow(() -> new Unfit("language: none of " + codes()));
  }

  private static String codes() {
    return Arrays.stream(Language.values())
        .map(it -> it.locale().getLanguage())
        .collect(Collectors.joining(", "));
  }

  private static boolean yes(Map<String, String> its, String column) throws Unfit {
    return switch (its.getOrDefault(column, "")) {
      case "true", "yes" -> true;
      case "false", "no", "" -> false;
      default -> throw new Unfit(column + ": neither yes nor no");
    };
  }
}
