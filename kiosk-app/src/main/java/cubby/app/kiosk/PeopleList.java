package cubby.app.kiosk;

import static java.util.stream.Collectors.joining;

import cubby.core.journal.custody.TextsOnRecord;
import cubby.core.kiosk.People;
import cubby.core.kiosk.TextBook;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// Who works with a kiosk, for whoever looks after it: what they were added with, and no secret.
final class PeopleList {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> HEADS =
      List.of("number", "kind", "name", "carrier", "badge", "e-mail", "recovery codes", "");

  private final TextBook named;
  private final Function<TextId, Optional<String>> texts;
  private final List<Row> rows;

  /// @param recoveryCodes how many a technician has left
  private record Row(
      CourierNumber number,
      String kind,
      String name,
      Optional<Carrier> carrier,
      boolean badge,
      Optional<String> email,
      Optional<Integer> recoveryCodes,
      Standing standing) {

    List<String> cells() {
      return List.of(
          number.digits(),
          kind,
          name,
          carrier.map(Carrier::name).orElse(""),
          badge ? "yes" : "",
          email.orElse(""),
          recoveryCodes.map(String::valueOf).orElse(""),
          standing.text);
    }
  }

  /// Whether they sign in.
  private enum Standing {
    SIGNS_IN(""),
    /// After a restore, until somebody has said that they still work here.
    TO_BE_CONFIRMED("to be confirmed"),
    DISABLED("disabled");

    private final String text;

    Standing(String text) {
      this.text = text;
    }

    static Standing of(CourierNumber number, People people) {
      return people.suspended().contains(number) ? TO_BE_CONFIRMED : SIGNS_IN;
    }
  }

  /// @param named which of the journal's texts have not been erased, as it says
  /// @param texts those that are there
  PeopleList(People people, TextBook named, Function<TextId, Optional<String>> texts) {
    this.named = named;
    this.texts = texts;
    var all = new ArrayList<Row>();
    people
        .couriers()
        .values()
        .forEach(it ->
            all.add(
                new Row(
                    it.number(),
                    "courier",
                    plain(it.name()),
                    Optional.of(it.carrier()),
                    it.badge().isPresent(),
                    it.email().map(this::plain),
                    Optional.empty(),
                    Standing.of(it.number(), people))));
    people
        .technicians()
        .values()
        .forEach(it ->
            all.add(
                new Row(
                    it.number(),
                    "technician",
                    plain(it.name()),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.of(it.recovery().size()),
                    Standing.of(it.number(), people))));
    people
        .former()
        .forEach((number, it) ->
            all.add(
                new Row(
                    number,
                    it.carrier().isPresent() ? "courier" : "technician",
                    plain(it.name()),
                    it.carrier(),
                    false,
                    it.email().map(this::plain),
                    Optional.empty(),
                    Standing.DISABLED)));
    rows = all.stream().sorted(Comparator.comparing(Row::number)).toList();
  }

  String text() {
    if (rows.isEmpty()) {
      return "Nobody works with this kiosk yet: add them with 'cubby person add'.";
    }
    var table = new ArrayList<>(List.of(HEADS));
    rows.forEach(row -> table.add(row.cells()));
    var widths =
        IntStream.range(0, HEADS.size())
            .map(column ->
                table.stream().mapToInt(cells -> cells.get(column).length()).max().orElse(0))
            .toArray();
    return table.stream()
        .map(cells ->
            IntStream.range(0, widths.length)
                .mapToObj(column -> padded(cells.get(column), widths[column]))
                .collect(joining("  "))
                .stripTrailing())
        .collect(joining("\n"));
  }

  String json() {
    var all = JSON.createArrayNode();
    for (var row : rows) {
      var fields =
          all.addObject()
              .put("number", row.number().digits())
              .put("kind", row.kind())
              .put("name", row.name());
      row.carrier().ifPresent(carrier -> fields.put("carrier", carrier.name()));
      row.email().ifPresent(email -> fields.put("email", email));
      row.recoveryCodes().ifPresent(left -> fields.put("recoveryCodes", left));
      fields
          .put("badge", row.badge())
          .put("disabled", row.standing() == Standing.DISABLED)
          .put("toBeConfirmed", row.standing() == Standing.TO_BE_CONFIRMED);
    }
    return all.toPrettyString();
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(width - cell.length());
  }

  private String plain(TextRef text) {
    return texts
        .apply(text.id())
        .orElse(
            named.ofStaff().containsKey(text.id()) ? TextsOnRecord.MISSING : TextsOnRecord.ERASED);
  }
}
