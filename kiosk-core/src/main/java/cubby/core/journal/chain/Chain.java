package cubby.core.journal.chain;

import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.fact.TextsOf;
import cubby.core.journal.ChainHead;
import cubby.core.journal.Stated;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.journal.codec.StoredRecord;
import cubby.core.time.Stamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/// How one row follows from another: `hash = H(previous hash, H(salt, sequence, time, trust,
/// uptime, kind, version, subject, body))`, everything as text. The inner digest is all that others
/// need to know of a row to check those around it. Pure; any thread.
public final class Chain {

  static final String ROW = "cubby journal row 1";
  static final String LINK = "cubby journal link 1";
  private static final String START = "cubby journal 1";
  private static final int SALT_BYTES = 16;

  private Chain() {}

  /// The head of a kiosk's journal before its first row.
  public static ChainHead start(String kioskId) {
    return new ChainHead(0, new FieldDigest().field(START).field(kioskId).finish());
  }

  /// The rows that record what was stated, after `head`.
  public static List<ChainedRow> extend(
      ChainHead head, List<Stated> stated, RandomGenerator random) {
    var rows = new ArrayList<ChainedRow>();
    var last = head;
    for (var next : stated) {
      var fact = next.fact();
      var row = link(last, next.at(), RecordCodec.FACTS.store(fact), subject(fact), salt(random));
      rows.add(row);
      last = row.head();
    }
    return rows;
  }

  /// Whether this is the row that was written after `head`.
  public static boolean follows(ChainHead head, ChainedRow row) {
    return row.equals(link(head, row.stamp(), row.fact(), row.subject(), row.salt()));
  }

  private static ChainedRow link(
      ChainHead head, Stamp stamp, StoredRecord fact, String subject, String salt) {
    var sequence = head.sequence() + 1;
    var digest = digest(sequence, stamp, fact, subject, salt);
    return new ChainedRow(sequence, stamp, fact, subject, salt, link(head.hash(), digest));
  }

  /// What others need to know of a row.
  public static String digest(ChainedRow row) {
    return digest(row.sequence(), row.stamp(), row.fact(), row.subject(), row.salt());
  }

  /// The hash of a row, from that of the row before and its own digest.
  public static String link(String before, String digest) {
    return follow(before, List.of(digest));
  }

  /// The hash to which rows lead.
  public static String follow(String before, List<String> digests) {
    var link = new FieldDigest();
    var hash = before;
    for (var digest : digests) {
      hash = link.field(LINK).field(hash).field(digest).finish();
    }
    return hash;
  }

  private static String digest(
      long sequence, Stamp stamp, StoredRecord fact, String subject, String salt) {
    return digest(
        sequence,
        salt,
        stamp.wall().toString(),
        stamp.trust().name(),
        stamp.uptime().sinceSetUp().toString(),
        fact.kind(),
        Integer.toString(fact.version()),
        subject,
        fact.body());
  }

  /// The digest of a row with this number.
  ///
  /// @param words what else is in it, in the order in which it is hashed
  static String digest(long sequence, String salt, String... words) {
    var digest = new FieldDigest().field(ROW).field(salt).field(Long.toString(sequence));
    for (var word : words) {
      digest.field(word);
    }
    return digest.finish();
  }

  /// Whose history a fact belongs to.
  public static String subject(Lasting fact) {
    var subjects = new ArrayList<String>();
    if (fact instanceof Fact.OfCompartment of) {
      subjects.add("compartment/" + of.compartment().label());
    }
    if (fact instanceof Fact.OfParcel of) {
      subjects.add("parcel/" + of.parcel().value());
    }
    if (fact instanceof Fact.OfPhoto of) {
      of.about().ifPresent(parcel -> subjects.add("parcel/" + parcel.value()));
    }
    if (fact instanceof Lasting.TextsErased(TextsOf.AParcel(var parcel), _)) {
      subjects.add("parcel/" + parcel.value());
    }
    return String.join(" ", subjects);
  }

  private static String salt(RandomGenerator random) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }
}
