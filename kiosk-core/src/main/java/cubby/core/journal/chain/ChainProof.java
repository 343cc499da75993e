package cubby.core.journal.chain;

import cubby.core.journal.ChainHead;
import cubby.core.secret.SigningKey;
import java.time.Instant;

/// That rows stand in a journal, for somebody who may see nothing else of it: the digests of all
/// rows from some row to the last, 32 bytes each, and the kiosk's signature under where they lead.
///
/// @param before the head before the first of them
/// @param digests one after the other, hex
public record ChainProof(ChainHead before, String digests, Checkpoint checkpoint) {

  /// SHA-256.
  private static final int DIGEST_LENGTH = 64;

  /// The digest of one row, hex.
  ///
  /// @throws IllegalArgumentException if the proof does not reach that row
  public String digest(long sequence) {
    var index = sequence - before.sequence() - 1;
    if (index < 0 || index >= rows()) {
      throw new IllegalArgumentException("the proof does not reach row " + sequence);
    }
    var at = (int) index * DIGEST_LENGTH;
    return digests.substring(at, at + DIGEST_LENGTH);
  }

  /// How many rows the digests stand for.
  public int rows() {
    return digests.length() / DIGEST_LENGTH;
  }

  /// Where the digests lead.
  public ChainHead head() {
    var hash = before.hash();
    for (int i = 1; i <= rows(); i++) {
      hash = Chain.link(hash, digest(before.sequence() + i));
    }
    return new ChainHead(before.sequence() + rows(), hash);
  }

  /// Takes the rows one by one. For one thread.
  public static final class Builder {
    private final ChainHead before;
    private final StringBuilder digests = new StringBuilder();
    private ChainHead head;

    public Builder(ChainHead before) {
      this.before = before;
      this.head = before;
    }

    public void take(ChainedRow row) {
      digests.append(Chain.digest(row));
      head = row.head();
    }

    /// Ends it with the kiosk's word.
    public ChainProof sign(String kioskId, Instant now, SigningKey key) {
      var checkpoint = Checkpoint.sign(kioskId, head, now, key);
      return new ChainProof(before, digests.toString(), checkpoint);
    }
  }
}
