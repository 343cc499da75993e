package cubby.core.journal.custody;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import cubby.core.journal.chain.ChainProof;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.secret.SigningKey;
import cubby.hal.contract.camera.Photo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One file by which a third party can check what a kiosk says of one parcel (E2), and that shows
/// nobody else's business: docs/evidence.md has its form.
public final class EvidenceFile {

  static final String FORM = "cubby evidence 1";
  static final String PAGE = "index.html";
  static final String FACTS = "evidence.json";
  static final String DIGESTS = "digests.bin";
  static final String SIGNATURE = "signature.txt";

  /// How a ZIP archive begins that is not empty.
  private static final String ARCHIVE = "PK\u0003\u0004";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EvidenceFile() {}

  /// @param photos as they were taken, by the names of their facts
  public static byte[] make(
      CustodyRecord record, ChainProof proof, SequencedMap<String, Photo> photos, SigningKey key) {
    var files = new LinkedHashMap<String, byte[]>();
    var pictures = new LinkedHashMap<String, String>();
    photos.forEach((id, photo) ->
        pictures.put(
            id,
            "photo-%d.%s"
                .formatted(
                    pictures.size() + 1, photo.format() == Photo.Format.JPEG ? "jpg" : "png")));
    files.put(PAGE, EvidencePage.of(record, proof, key.fingerprint(), pictures).getBytes(UTF_8));
    files.put(FACTS, facts(record, proof, pictures, key).getBytes(UTF_8));
    files.put(DIGESTS, HexFormat.of().parseHex(proof.digests()));
    pictures.forEach((id, name) -> files.put(name, requireNonNull(photos.get(id)).toArray()));
    files.put(SIGNATURE, sign(files, key).getBytes(UTF_8));
    return PlainZip.write(files);
  }

  /// What the kiosk signs: the name and the digest of each part, in their order.
  static String signed(Map<String, byte[]> files) {
    var text = new StringBuilder(FORM).append('\n');
    files.forEach((name, content) -> {
      if (!name.equals(SIGNATURE)) {
        text.append(sha256(content)).append("  ").append(name).append('\n');
      }
    });
    return text.toString();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// In hex, which has but one way to write a signature.
  private static String sign(Map<String, byte[]> files, SigningKey key) {
    return HexFormat.of().formatHex(Base64.getDecoder().decode(key.sign(signed(files))));
  }

  private static String facts(
      CustodyRecord record, ChainProof proof, Map<String, String> pictures, SigningKey key) {
    var all = JSON.createObjectNode();
    all.put("form", FORM);
    var kiosk = all.putObject("kiosk").put("id", record.kioskId());
    record.site().ifPresent(site -> Timeline.describe(kiosk, site));
    all.put("key", Base64.getEncoder().encodeToString(key.publicKey().getEncoded()));
    all.put("parcel", record.parcel().value());
    var texts = all.putObject("texts");
    record.texts().kept().forEach((id, text) -> texts.put(id.value(), text));
    var photos = all.putObject("photos");
    pictures.forEach(photos::put);
    all.putObject("before")
        .put("sequence", proof.before().sequence())
        .put("hash", proof.before().hash());
    all.putObject("checkpoint")
        .put("sequence", proof.checkpoint().head().sequence())
        .put("hash", proof.checkpoint().head().hash())
        .put("at", proof.checkpoint().at().toString())
        .put("signature", proof.checkpoint().signature());
    var rows = all.putArray("rows");
    record.rows().forEach(row -> describe(rows.addObject(), row));
    return all.toPrettyString();
  }

  private static void describe(ObjectNode node, ChainedRow row) {
    node.put("sequence", row.sequence())
        .put("wall", row.stamp().wall().toString())
        .put("trust", row.stamp().trust().name())
        .put("uptime", row.stamp().uptime().sinceSetUp().toString())
        .put("kind", row.fact().kind())
        .put("version", row.fact().version())
        .put("subject", row.subject())
        .put("salt", row.salt())
        .put("body", row.fact().body());
  }

  /// Whether it was meant to be one, whatever has become of it since.
  static boolean isLike(byte[] file) {
    var text = new String(file, ISO_8859_1);
    return text.startsWith(ARCHIVE) && (text.contains(PAGE) || text.contains(FACTS));
  }
}
