package cubby.core.journal.sqlite;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState.OutOfService;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.CompartmentState.Reserved;
import cubby.core.fact.Fact;
import cubby.core.journal.Commit;
import cubby.core.kiosk.CompartmentRecord;
import cubby.core.kiosk.Ledger;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.text.Digest;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compartments and parcels as they are now, for queries from outside.
final class ReadTables {
  private ReadTables() {}

  /// Brings up to date what the facts of this commit are about.
  ///
  /// @param sequence of the commit's last row
  static void update(SqlConnection connection, Commit commit, long sequence) throws SQLException {
    var compartments = new TreeSet<CompartmentId>();
    var parcels = new TreeSet<ParcelId>();
    for (var fact : commit.facts()) {
      if (fact instanceof Fact.OfCompartment of) {
        compartments.add(of.compartment());
      }
      if (fact instanceof Fact.OfParcel of) {
        parcels.add(of.parcel());
      }
    }
    for (var id : compartments) {
      update(connection, id, commit.after().compartments().get(id), sequence);
    }
    for (var id : parcels) {
      var first = sequence - commit.facts().size() + 1;
      update(connection, commit.after().parcels().byId().get(id), first, sequence);
    }
  }

  /// Makes them anew from the ledger; of parcels that it has forgotten, the last rows are kept.
  ///
  /// @param sequence of the last row that is folded in
  static void rebuild(SqlConnection connection, Ledger ledger, long sequence) throws SQLException {
    connection.update("DELETE FROM compartments");
    for (var entry : ledger.compartments().entrySet()) {
      update(connection, entry.getKey(), entry.getValue(), sequence);
    }
    for (var parcel : ledger.parcels().byId().values()) {
      update(connection, parcel, 1, sequence);
    }
  }

  private static void update(
      SqlConnection connection, CompartmentId id, @Nullable CompartmentRecord now, long sequence)
      throws SQLException {
    if (now == null) {
      connection.update("DELETE FROM compartments WHERE label = ?", id.label());
      return;
    }
    connection.update(
        """
        INSERT INTO compartments
          (label, state, reason, parcel, bank, channel, sensor_suspect, openings, sequence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (label) DO UPDATE SET
          state = excluded.state,
          reason = excluded.reason,
          parcel = excluded.parcel,
          bank = excluded.bank,
          channel = excluded.channel,
          sensor_suspect = excluded.sensor_suspect,
          openings = excluded.openings,
          sequence = excluded.sequence
        """,
        id.label(),
        now.state().getClass().getSimpleName(),
        reason(now),
        parcel(now),
        now.wiring().bank().value(),
        now.wiring().channel().number(),
        now.sensorSuspect() ? 1 : 0,
        now.pulses(),
        sequence);
  }

  /// A parcel that the ledger has forgotten keeps its last row.
  ///
  /// @param first the row from which on it may be known, if it is new here
  private static void update(
      SqlConnection connection, @Nullable Parcel now, long first, long sequence)
      throws SQLException {
    if (now == null) {
      return;
    }
    connection.update(
        """
        INSERT INTO parcels
          (id, state, compartment, carrier, size, tracking, barcode, contact, first, sequence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          state = excluded.state,
          compartment = excluded.compartment,
          contact = excluded.contact,
          sequence = excluded.sequence
        """,
        now.id().value(),
        now.state().getClass().getSimpleName(),
        now.state().place().map(CompartmentId::label).orElse(null),
        now.carrier().name(),
        now.size(),
        now.tracking().id().value(),
        now.tracking().digest().hex(),
        now.recipient().map(it -> it.contact().id().value()).orElse(null),
        first,
        sequence);
  }

  /// A parcel, and the row from which on the journal knows it.
  record Known(ParcelId parcel, long first) {}

  /// The parcels with this barcode, in the order of their announcements.
  static List<Known> allWith(SqlConnection connection, Digest barcode) throws SQLException {
    return connection.list(
        "SELECT id, first FROM parcels WHERE barcode = ? ORDER BY first, rowid",
        row -> new Known(new ParcelId(row.getString("id")), row.getLong("first")),
        barcode.hex());
  }

  private static @Nullable String reason(CompartmentRecord record) {
    if (record.state() instanceof Quarantined quarantined) {
      return quarantined.reason().name();
    }
    return record.state() instanceof OutOfService out
        ? out.cause().getClass().getSimpleName()
        : null;
  }

  private static @Nullable String parcel(CompartmentRecord record) {
    if (record.state() instanceof Reserved reserved) {
      return reserved.parcel().value();
    }
    return record.state().stored().map(ParcelId::value).orElse(null);
  }
}
