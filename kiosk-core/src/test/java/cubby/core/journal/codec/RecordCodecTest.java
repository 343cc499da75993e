package cubby.core.journal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Lasting;
import cubby.core.fact.Lasting.SensorSuspected;
import cubby.core.journal.JournalFailure;
import cubby.core.kiosk.Ledger;
import cubby.core.notice.Notice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCodecTest {

  private static final int ROUNDS = 60;
  private static final SensorSuspected SUSPECTED = new SensorSuspected(new CompartmentId("7"));

  static Stream<Class<?>> facts() {
    return Stream.of(Lasting.class.getPermittedSubclasses());
  }

  static Stream<Class<?>> notices() {
    return Stream.of(Notice.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("facts")
  void everyFactIsReadAsItWasStored(Class<? extends Lasting> kind) {
    comesBack(RecordCodec.FACTS, kind);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void everyNoticeIsReadAsItWasStored(Class<? extends Notice> kind) {
    comesBack(RecordCodec.NOTICES, kind);
  }

  @Test
  void everyLedgerIsReadAsItWasStored() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      var ledger = (Ledger) new Arbitrary(new SplittableRandom(seed)).of(Ledger.class);

      var stored = stored(ledger);

      assertThat(read(stored)).as("seed %d", seed).contains(ledger);
      assertThat(stored(read(stored).orElseThrow())).isEqualTo(stored);
    }
  }

  @Test
  void ledgerOfAnotherShapeIsNotRead() {
    assertThat(read("{\"compartments\":{}}".getBytes(UTF_8))).isEmpty();
    assertThat(read(new byte[0])).isEmpty();
  }

  private static byte[] stored(Ledger ledger) {
    var stored = new ByteArrayOutputStream();
    LedgerCodec.store(ledger, stored);
    return stored.toByteArray();
  }

  private static Optional<Ledger> read(byte[] stored) {
    return LedgerCodec.read(new ByteArrayInputStream(stored));
  }

  @Test
  void unknownKindIsRefused() {
    assertThatThrownBy(() -> RecordCodec.FACTS.read(new StoredRecord("DoorPainted", 1, "{}")))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("DoorPainted");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 99})
  void unknownVersionIsRefused(int version) {
    var stored = RecordCodec.FACTS.store(SUSPECTED);

    assertThatThrownBy(
            () -> RecordCodec.FACTS.read(new StoredRecord(stored.kind(), version, stored.body())))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("version " + version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "{",
        "{}",
        "{\"compartment\":null}",
        "{\"compartment\":7}",
        "{\"compartment\":\"much too long\"}",
        "{\"compartment\":\"7\",\"compartment\":\"8\"}",
        "{\"compartment\":\"7\",\"colour\":\"red\"}",
        "{\"compartment\":\"7\"} {}"
      })
  void damagedBodyIsRefused(String body) {
    assertThatThrownBy(() -> RecordCodec.FACTS.read(new StoredRecord("SensorSuspected", 1, body)))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("SensorSuspected");
  }

  @Test
  void olderVersionsPassThroughTheUpcastersThatFollow() {
    Upcaster renamed = body -> body.put("box", "1" + body.remove("slot").asString());
    Upcaster renamedAgain = body -> body.put("compartment", "2" + body.remove("box").asString());
    var codec =
        new RecordCodec<>(
            "a fact", Lasting.class, Map.of("SensorSuspected", List.of(renamed, renamedAgain)));

    assertThat(codec.store(SUSPECTED).version()).isEqualTo(3);
    assertThat(codec.read(codec.store(SUSPECTED))).isEqualTo(SUSPECTED);
    assertThat(codec.read(new StoredRecord("SensorSuspected", 1, "{\"slot\":\"7\"}")))
        .isEqualTo(new SensorSuspected(new CompartmentId("217")));
    assertThat(codec.read(new StoredRecord("SensorSuspected", 2, "{\"box\":\"7\"}")))
        .isEqualTo(new SensorSuspected(new CompartmentId("27")));
  }

  private static <T> void comesBack(RecordCodec<T> codec, Class<? extends T> kind) {
    for (int seed = 0; seed < ROUNDS; seed++) {
      var value = kind.cast(new Arbitrary(new SplittableRandom(seed)).of(kind));

      var stored = codec.store(value);

      assertThat(codec.read(stored)).as("seed %d: %s", seed, stored.body()).isEqualTo(value);
      assertThat(codec.store(codec.read(stored))).isEqualTo(stored);
    }
  }
}
