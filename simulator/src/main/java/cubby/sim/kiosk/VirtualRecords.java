package cubby.sim.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.journal.chain.ChainProof;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.journal.custody.CustodyRecord;
import cubby.core.journal.custody.CustodyThread;
import cubby.core.journal.custody.EvidenceFile;
import cubby.core.journal.custody.TextsOnRecord;
import cubby.core.parcel.ParcelId;
import cubby.core.secret.SigningKey;
import cubby.core.text.TextId;
import cubby.hal.contract.camera.Photo;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What a virtual kiosk's journal says of single parcels, as `./cubby parcel` and `./cubby
/// evidence` ask a real one.
public final class VirtualRecords {
  private final VirtualKiosk kiosk;

  VirtualRecords(VirtualKiosk kiosk) {
    this.kiosk = kiosk;
  }

  /// The record of the newest parcel with this barcode.
  public Optional<CustodyRecord> custody(String barcode) {
    return newest(barcode).map(this::custody);
  }

  /// One file by which a third party can check that record; empty if there is none.
  ///
  /// @param key with which the kiosk vouches for its journal
  public Optional<byte[]> evidence(String barcode, SigningKey key, Instant now) {
    return custody(barcode).map(record -> evidence(record, key, now));
  }

  private byte[] evidence(CustodyRecord record, SigningKey key, Instant now) {
    var rows = kiosk.rows();
    int first = (int) record.rows().getFirst().sequence() - 1;
    var proof = new ChainProof.Builder(rows.get(first - 1).head());
    rows.subList(first, rows.size()).forEach(proof::take);
    var photos = new LinkedHashMap<String, Photo>();
    var kept = kiosk.cameras().of(record.parcel());
    record
        .photos()
        .forEach(taken ->
            Optional.ofNullable(kept.get(taken.photo()))
                .ifPresent(photo -> photos.put(taken.photo().value(), photo)));
    return EvidenceFile.make(record, proof.sign(record.kioskId(), now, key), photos, key);
  }

  private CustodyRecord custody(ParcelId parcel) {
    var thread = new CustodyThread(parcel);
    var rows = kiosk.rows();
    rows.stream().dropWhile(row -> !announces(row, parcel)).forEach(thread::take);
    var texts = new TreeMap<TextId, String>();
    for (var id : thread.texts()) {
      kiosk.journal().text(id).ifPresent(text -> texts.put(id, text));
    }
    return new CustodyRecord(
        kiosk.blueprint().profile().id(),
        site(rows),
        parcel,
        thread.rows(),
        new TextsOnRecord(texts, thread.erased()));
  }

  private static Optional<Lasting.KioskSited> site(List<ChainedRow> rows) {
    return rows.stream()
        .map(VirtualRecords::fact)
        .filter(Lasting.KioskSited.class::isInstance)
        .map(Lasting.KioskSited.class::cast)
        .reduce((_, later) -> later);
  }

  private Optional<ParcelId> newest(String barcode) {
    var digest = kiosk.secrets().personalTexts().of(barcode).digest();
    return kiosk.rows().stream()
        .flatMap(row -> announced(row).stream())
        .filter(announced -> announced.tracking().digest().equals(digest))
        .map(Lasting.ParcelAnnounced::parcel)
        .reduce((_, later) -> later);
  }

  private static boolean announces(ChainedRow row, ParcelId parcel) {
    return announced(row).filter(it -> it.parcel().equals(parcel)).isPresent();
  }

  private static Optional<Lasting.ParcelAnnounced> announced(ChainedRow row) {
    return row.fact().kind().equals(Lasting.ParcelAnnounced.class.getSimpleName())
        ? Optional.of((Lasting.ParcelAnnounced) fact(row))
        : Optional.empty();
  }

  private static Lasting fact(ChainedRow row) {
    return RecordCodec.FACTS.read(row.fact());
  }
}
