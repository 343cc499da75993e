package cubby.core.journal;

/// How far the journal has come, in a form that nobody can make up: it stands for every row so far.
///
/// @param sequence the number of the last row; 0 in a new journal
/// @param hash SHA-256, hex
public record ChainHead(long sequence, String hash) {}
