package cubby.core.journal.codec;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.kiosk.CompartmentRecord;
import cubby.core.kiosk.Ledger;
import cubby.core.notice.Notice;
import cubby.core.opening.Opening;
import cubby.core.parcel.Parcel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The stored form, line by line: `kind version body`. Journals in the field hold these very bytes,
/// so a line that was released is never changed or removed; a kind that changes gets an upcaster,
/// and new lines with its next version below the old ones.
///
/// When it fails, what it would have expected is under `target/golden`.
class GoldenFormTest {

  @Test
  void factsAreStoredInTheirGoldenForm() throws IOException {
    isGolden("facts.txt", RecordCodec.FACTS, Lasting.class);
  }

  @Test
  void noticesAreStoredInTheirGoldenForm() throws IOException {
    isGolden("notices.txt", RecordCodec.NOTICES, Notice.class);
  }

  @Test
  void ledgerIsStoredInItsGoldenForm() throws IOException {
    var actual =
        Stream.of(Ledger.class, Parcel.class, Opening.class, CompartmentRecord.class)
            .flatMap(part -> Examples.of(part).stream())
            .map(StoredForm.MAPPER::writeValueAsString)
            .toList();
    write("ledger.txt", actual);

    assertThat(actual)
        .as("a ledger of another form needs another Evolution.VERSION")
        .isEqualTo(golden("ledger.txt"));
  }

  @Test
  void everyKindHasAGoldenLine() throws IOException {
    var kinds = golden("facts.txt").stream().map(line -> parse(line).kind()).distinct();

    assertThat(kinds)
        .containsAll(
            Stream.of(Lasting.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
  }

  private static <T> void isGolden(String file, RecordCodec<T> codec, Class<T> family)
      throws IOException {
    var values =
        Stream.of(family.getPermittedSubclasses())
            .flatMap(kind -> Examples.of(kind).stream())
            .map(family::cast)
            .toList();
    var actual = values.stream().map(value -> format(codec.store(value))).toList();
    write(file, actual);
    var golden = golden(file);

    assertThat(golden).as("lines missing from " + file).containsAll(actual);
    for (var line : golden) {
      var read = codec.read(parse(line));
      assertThat(values).as("read from: %s", line).contains(read);
    }
  }

  private static String format(StoredRecord stored) {
    return "%s %d %s".formatted(stored.kind(), stored.version(), stored.body());
  }

  private static StoredRecord parse(String line) {
    var parts = line.split(" ", 3);
    return new StoredRecord(parts[0], Integer.parseInt(parts[1]), parts[2]);
  }

  private static List<String> golden(String file) throws IOException {
    try (var in = GoldenFormTest.class.getResourceAsStream(file)) {
      return in == null
          ? List.of()
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static void write(String file, List<String> lines) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "golden"));
    Files.writeString(
        folder.resolve(file), lines.stream().map(line -> line + "\n").collect(joining()));
  }
}
