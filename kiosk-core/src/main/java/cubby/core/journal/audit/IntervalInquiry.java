package cubby.core.journal.audit;

import static cubby.core.journal.audit.Tampering.CHANGED;
import static cubby.core.journal.audit.Tampering.INSERTED;
import static cubby.core.journal.audit.Tampering.REMOVED;
import static cubby.core.journal.audit.Tampering.REORDERED;
import static cubby.core.journal.audit.Tampering.RESTAMPED;

import cubby.core.journal.ChainHead;
import java.util.List;
import java.util.Optional;

/// What was done between two heads of which the kiosk has signed for both, where the rows fit
/// together and no longer lead from the one to the other: all their hashes were made anew.
public final class IntervalInquiry {
  private IntervalInquiry() {}

  /// @param certain the last signed head that agrees, or that before the first row
  /// @param signed the next one, with which the row of its number does not agree
  /// @param how "signed" or what else is known of it, for the sentence
  public static Finding finding(Rows rows, ChainHead certain, ChainHead signed, String how) {
    var first = certain.sequence() + 1;
    var few = signed.sequence() - certain.sequence() <= Reconstruction.ROWS_MAX;
    return (few
            ? Reconstruction.toSigned(
                certain, rows.between(first, signed.sequence() + Reconstruction.PUT_IN_MAX), signed)
            : Optional.<Finding>empty())
        .map(IntervalInquiry::withHashes)
        .orElseGet(() -> unknown(first, signed.sequence(), how));
  }

  private static Finding withHashes(Finding found) {
    return new Finding(
        found.kinds(),
        found.first(),
        found.sentence() + " The hashes from there on were made anew.");
  }

  private static Finding unknown(long first, long last, String how) {
    return new Finding(
        List.of(CHANGED, RESTAMPED, INSERTED, REMOVED, REORDERED),
        first,
        "Row %d is not the one that was %s: something was done to rows %d to %d, and their hashes were made anew."
                .formatted(last, how, first, last)
            + " Which of them it was cannot be known.");
  }
}
