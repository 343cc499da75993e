package cubby.core.journal.chain;

import cubby.core.journal.ChainHead;

/// One row as it stands in a journal that may have been tampered with: nothing in it is taken to be
/// what it should be.
///
/// @param hash said to be of this row and of all before it
public record StoredRow(
    long sequence,
    Times times,
    String kind,
    String version,
    String subject,
    String salt,
    String body,
    String hash) {

  /// The words that say when it was stated.
  public record Times(String wall, String trust, String uptime) {}

  /// The digest that it would have as the row with this number.
  public String digestAs(long number) {
    return Chain.digest(
        number, salt, times.wall, times.trust, times.uptime, kind, version, subject, body);
  }

  /// The hash that it would have as the row after this head.
  public String hashAfter(ChainHead head) {
    return Chain.link(head.hash(), digestAs(head.sequence() + 1));
  }

  /// Whether it is, as it stands, what was written after this head, whatever its number is now.
  public boolean fitsAfter(ChainHead head) {
    return hashAfter(head).equals(hash);
  }

  public ChainHead head() {
    return new ChainHead(sequence, hash);
  }

  public StoredRow with(Times other) {
    return new StoredRow(sequence, other, kind, version, subject, salt, body, hash);
  }
}
