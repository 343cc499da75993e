package cubby.sim.story;

import cubby.core.notice.OpenedNotice;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stories expect of mail.
final class Mails {
  /// Where mail goes that has no address of its own.
  static final String SUPPORT = "support";

  private Mails() {}

  /// Reads the oldest mail of this kind to this address and keeps its parts.
  static void read(Stage stage, Given given, String address, String kind) {
    var unread = stage.unread();
    var mail =
        stage
            .read(it -> address(it).equals(address) && kind(it).equals(kind))
            .orElseThrow(
                () -> new Difference("mail %s to %s".formatted(kind, address), shown(unread)));
    var parts = Parts.of((Record) mail);
    var parted = given.all("PART");
    var values = given.all("VALUE");
    for (int i = 0; i < parted.size(); i++) {
      if (!values.get(i).equals(parts.get(parted.get(i)))) {
        throw new Difference(
            "mail %s with %s %s".formatted(kind, parted.get(i), values.get(i)),
            Parts.named((Record) mail));
      }
    }
    var fields = given.all("FIELD");
    var names = given.all("NAME");
    for (int i = 0; i < fields.size(); i++) {
      stage.keep(names.get(i), parts.getOrDefault(fields.get(i), ""));
    }
  }

  /// @throws Unclear if a mail of this kind has no such part
  static void checkFields(Given given, String kind) {
    var known = Names.fieldsOfMail(kind);
    Stream.concat(given.all("FIELD").stream(), given.all("PART").stream())
        .filter(field -> !known.contains(field))
        .findFirst()
        .ifPresent(field -> {
          throw new Unclear("A mail %s has no '%s'".formatted(kind, field), field, known);
        });
  }

  static String address(OpenedNotice mail) {
    return Parts.of((Record) mail).getOrDefault("to", SUPPORT);
  }

  static String kind(OpenedNotice mail) {
    return mail.getClass().getSimpleName();
  }

  static String shown(List<OpenedNotice> mails) {
    return mails.isEmpty()
        ? "no unread mail"
        : mails.stream()
            .map(mail -> "mail %s to %s".formatted(kind(mail), address(mail)))
            .collect(Collectors.joining(", "));
  }
}
