package cubby.core.journal.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.fact.Lasting;
import cubby.core.journal.ChainHead;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.chain.Chain;
import cubby.core.journal.chain.ChainProof;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.chain.Checkpoint;
import cubby.core.journal.codec.StoredRecord;
import cubby.core.secret.SigningKey;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks an evidence file with nothing but the fingerprint that the kiosk's operator publishes.
public final class EvidenceCheck {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SequencedMap<String, byte[]> files;
  private final JsonNode told;
  private final PublicKey key;

  /// What a check comes to.
  public sealed interface Finding {
    /// @param proved sentences
    record Sound(List<String> proved) implements Finding {}

    /// @param why one sentence
    record Broken(String why) implements Finding {}
  }

  private EvidenceCheck(SequencedMap<String, byte[]> files, JsonNode told, PublicKey key) {
    this.files = files;
    this.told = told;
    this.key = key;
  }

  /// Any bytes have an answer.
  ///
  /// @param fingerprint of the kiosk's key, hex
  public static Finding check(byte[] file, String fingerprint) {
    if (!EvidenceFile.isLike(file)) {
      return new Finding.Broken(
          "This is no evidence file: it is not an archive with %s in it."
              .formatted(EvidenceFile.FACTS));
    }
    try {
      var files = PlainZip.read(file);
      var told = JSON.readTree(new String(part(files, EvidenceFile.FACTS), UTF_8));
      var key = SigningKey.publicKey(text(told, "key"));
      return new EvidenceCheck(files, told, key).check(fingerprint);
    } catch (Refuted e) {
      return new Finding.Broken(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException
        | JacksonException
        | DateTimeException
        | ClassCastException
        | JournalFailure e) {
      return new Finding.Broken("This file is damaged: %s.".formatted(e.getMessage()));
    }
  }

  private Finding check(String fingerprint) {
    var found = SigningKey.fingerprint(key);
    require(
        found.equals(fingerprint.strip().toLowerCase(Locale.ROOT)),
        "The key in this file has the fingerprint %s, which is not the one given."
            .formatted(found));
    require(isSigned(), "The file is not as the kiosk signed it: some of it has been changed.");
    require(text(told, "form").equals(EvidenceFile.FORM), "It is of a form not known here.");
    var kiosk = text(told.path("kiosk"), "id");
    var proof = proof();
    require(
        proof.checkpoint().isSignedBy(key, kiosk), "The checkpoint is not signed by the kiosk.");
    require(
        proof.head().equals(proof.checkpoint().head()),
        "The digests do not lead to the signed checkpoint.");
    var rows = rows();
    for (var row : rows) {
      require(
          Chain.digest(row).equals(proof.digest(row.sequence())),
          "Row %d is not the one that stands in the journal.".formatted(row.sequence()));
    }
    var photos = photos(rows);
    return new Finding.Sound(proved(kiosk, proof, rows, photos));
  }

  private boolean isSigned() {
    var signature = new String(part(files, EvidenceFile.SIGNATURE), UTF_8);
    var bytes = HexFormat.of().parseHex(signature);
    return HexFormat.of().formatHex(bytes).equals(signature)
        && SigningKey.verifies(
            key, EvidenceFile.signed(files), Base64.getEncoder().encodeToString(bytes));
  }

  private ChainProof proof() {
    var checkpoint = told.path("checkpoint");
    return new ChainProof(
        head(told.path("before")),
        HexFormat.of().formatHex(part(files, EvidenceFile.DIGESTS)),
        new Checkpoint(
            head(checkpoint),
            Instant.parse(text(checkpoint, "at")),
            text(checkpoint, "signature")));
  }

  private List<ChainedRow> rows() {
    var rows = new ArrayList<ChainedRow>();
    var parcel = "parcel/" + text(told, "parcel");
    for (var row : told.path("rows")) {
      rows.add(row(row));
    }
    require(
        !rows.isEmpty() && rows.getFirst().subject().endsWith(parcel),
        "The rows do not begin with the parcel's announcement.");
    return rows;
  }

  private static ChainedRow row(JsonNode row) {
    return new ChainedRow(
        row.path("sequence").asLong(),
        new Stamp(
            Instant.parse(text(row, "wall")),
            TimeTrust.valueOf(text(row, "trust")),
            new Uptime(Duration.parse(text(row, "uptime")))),
        new StoredRecord(text(row, "kind"), row.path("version").asInt(), text(row, "body")),
        text(row, "subject"),
        text(row, "salt"),
        "");
  }

  /// How many pictures are those of which a row of the journal has the digest.
  private int photos(List<ChainedRow> rows) {
    var digests = new TreeMap<String, String>();
    for (var row : rows) {
      if (CustodyRecord.fact(row) instanceof Lasting.PhotoTaken taken) {
        digests.put(taken.photo().value(), taken.sha256());
      }
    }
    var photos = told.path("photos").properties();
    for (var photo : photos) {
      var name = photo.getValue().asString();
      require(
          EvidenceFile.sha256(part(files, name)).equals(digests.get(photo.getKey())),
          "%s is not the picture that the journal names.".formatted(name));
    }
    return photos.size();
  }

  private static List<String> proved(
      String kiosk, ChainProof proof, List<ChainedRow> rows, int photos) {
    var checkpoint = proof.checkpoint();
    return List.of(
        "This file is as kiosk %s made it: not a byte has been changed since.".formatted(kiosk),
        "Its %d facts stand in the kiosk's journal, rows %d to %d, just as they are here."
            .formatted(rows.size(), rows.getFirst().sequence(), rows.getLast().sequence()),
        "The journal led from there to row %d (%s), which the kiosk signed at %s."
            .formatted(checkpoint.head().sequence(), checkpoint.head().hash(), checkpoint.at()),
        switch (photos) {
          case 0 -> "There is no photo in it.";
          case 1 -> "The photo is the one that the journal names.";
          default -> "The %d photos are those that the journal names.".formatted(photos);
        },
        "It does not prove that what the kiosk's sensors and people told it was true, nor that the"
            + " journal has no other facts about this parcel.");
  }

  private static ChainHead head(JsonNode node) {
    return new ChainHead(node.path("sequence").asLong(), text(node, "hash"));
  }

  private static byte[] part(Map<String, byte[]> files, String name) {
    var part = files.get(name);
    if (part == null) {
      throw new IllegalArgumentException("it has no " + name);
    }
    return part;
  }

  private static String text(JsonNode node, String name) {
    var value = node.get(name);
    if (value == null || !value.isString()) {
      throw new IllegalArgumentException("'%s' is missing".formatted(name));
    }
    return value.stringValue();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refuted(otherwise);
    }
  }

  private static final class Refuted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refuted(String sentence) {
      super(sentence);
    }
  }
}
