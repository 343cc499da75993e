package cubby.core.journal.custody;

import cubby.core.fact.Lasting;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.parcel.ParcelId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// All that the journal says of one parcel, and of nothing else.
///
/// @param site where the kiosk stood when it was last started
/// @param rows in their order; the first announces the parcel
/// @param texts about it, and about who dealt with it
public record CustodyRecord(
    String kioskId,
    Optional<Lasting.KioskSited> site,
    ParcelId parcel,
    List<ChainedRow> rows,
    TextsOnRecord texts) {

  public CustodyRecord {
    rows = List.copyOf(rows);
  }

  /// How its announcement names it.
  public String tracking() {
    var announced = (Lasting.ParcelAnnounced) fact(rows.getFirst());
    return texts.shown(announced.tracking().id());
  }

  /// The photos that were taken of it and not erased, oldest first; none of what was put in by
  /// mistake (D11).
  public List<Lasting.PhotoTaken> photos() {
    var photos = new TreeMap<Long, Lasting.PhotoTaken>();
    for (var row : rows) {
      switch (fact(row)) {
        case Lasting.PhotoTaken taken -> photos.put(row.sequence(), taken);
        case Lasting.PhotoErased erased ->
            photos.values().removeIf(taken -> taken.photo().equals(erased.photo()));
        case Lasting.DepositReopened _ -> photos.clear();
        case Lasting _ -> {}
      }
    }
    return List.copyOf(photos.values());
  }

  static Lasting fact(ChainedRow row) {
    return RecordCodec.FACTS.read(row.fact());
  }
}
