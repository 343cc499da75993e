package cubby.core.journal.audit;

import cubby.core.journal.ChainHead;
import cubby.core.journal.Verdict;
import java.util.List;
import java.util.Optional;

/// What a check of a whole journal came to.
///
/// @param head the last row
/// @param checkpoints how many are signed by the kiosk and agree
/// @param signed the newest of these
/// @param anchored whether a head from outside was given, and is in the chain
/// @param findings what is not as the kiosk wrote it, in the order of the rows
public record AuditResult(
    String kioskId,
    ChainHead head,
    int checkpoints,
    Optional<Signed> signed,
    boolean anchored,
    List<Finding> findings) {

  public AuditResult {
    findings = List.copyOf(findings);
  }

  /// @param at by the kiosk's clock, as it is written
  public record Signed(ChainHead head, String at) {}

  /// The same with other findings.
  public AuditResult with(List<Finding> other) {
    return new AuditResult(kioskId, head, checkpoints, signed, anchored, other);
  }

  /// In short.
  public Verdict verdict() {
    return findings.isEmpty()
        ? new Verdict.Sound(head, checkpoints)
        : new Verdict.Broken(findings.getFirst().first(), findings.getFirst().sentence());
  }
}
