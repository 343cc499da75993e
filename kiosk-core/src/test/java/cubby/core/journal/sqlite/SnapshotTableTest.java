package cubby.core.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.code.CodeMac;
import cubby.core.code.IssuedCode;
import cubby.core.kiosk.CodeOwner;
import cubby.core.kiosk.Codes;
import cubby.core.kiosk.Ledger;
import cubby.core.parcel.ParcelId;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import cubby.core.secret.TextSealer;
import cubby.core.time.Uptime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotTableTest {
  private static final int FOLD = 7;
  private static final int SPENT = 4_000;
  private static final int BYTES_OF_A_MAC = 32;
  private static final ParcelId PARCEL = new ParcelId("p1");

  private final Random random = new Random(1);
  private final TextSealer sealer =
      new KioskSecrets(RootKey.fresh(random), random).snapshotSealer();
  private final SnapshotTable table = new SnapshotTable(sealer);
  private SqlConnection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = new SqlConnection(DriverManager.getConnection("jdbc:sqlite::memory:"));
    Schema.create(connection, Schema.current());
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void theNewestOfThisFoldIsReadAsItWasKept() throws SQLException {
    var ledger = afterMonths();
    table.keep(connection, 1, FOLD, Ledger.EMPTY);
    table.keep(connection, 2, FOLD, ledger);
    table.keep(connection, 3, FOLD + 1, Ledger.EMPTY);

    assertThat(table.newest(connection, FOLD)).contains(new SnapshotTable.Snapshot(2, ledger));
  }

  static Stream<byte[]> noLedgers() throws IOException {
    var cut = packed("{\"codes\":{\"checked\":");
    return Stream.of("no ledger".getBytes(UTF_8), packed("{}"), Arrays.copyOf(cut, cut.length / 2));
  }

  @ParameterizedTest
  @MethodSource("noLedgers")
  void whatIsNoLedgerIsPassedOver(byte[] body) throws SQLException {
    table.keep(connection, 1, FOLD, Ledger.EMPTY);
    var sealed = sealer.seal(body, "snapshot/2");
    connection.update("INSERT INTO snapshot VALUES (?, ?, ?)", 2, FOLD, sealed.base64());

    assertThat(table.newest(connection, FOLD))
        .contains(new SnapshotTable.Snapshot(1, Ledger.EMPTY));
  }

  private static byte[] packed(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var to = new DeflaterOutputStream(packed)) {
      to.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  /// There may be forty thousand.
  @Test
  void aCodeThatRestsTakesLessRoomThanAsHex() throws SQLException {
    table.keep(connection, 1, FOLD, afterMonths());

    var kept = connection.list("SELECT length(sealed) AS n FROM snapshot", row -> row.getInt("n"));
    assertThat(kept.getFirst() / SPENT).isLessThan(BYTES_OF_A_MAC * 2);
  }

  private Ledger afterMonths() {
    var codes = Codes.NONE;
    var now = Uptime.ZERO;
    for (int spent = 0; spent < SPENT; spent++) {
      var code = new IssuedCode(8, mac(), mac(), mac());
      codes = codes.issue(code, CodeOwner.Kind.PICKUP, PARCEL).retire(code, PARCEL, now);
      now = now.plus(Duration.ofMinutes(5));
    }
    return with(codes);
  }

  private CodeMac mac() {
    var bytes = new byte[BYTES_OF_A_MAC];
    random.nextBytes(bytes);
    return new CodeMac(HexFormat.of().formatHex(bytes));
  }

  private static Ledger with(Codes codes) {
    var empty = Ledger.EMPTY;
    return new Ledger(
        empty.compartments(),
        empty.parcels(),
        codes,
        empty.codeTries(),
        empty.people(),
        empty.openings(),
        empty.work(),
        empty.photos(),
        empty.texts(),
        empty.messages(),
        empty.customerDeposits(),
        empty.upkeep());
  }
}
