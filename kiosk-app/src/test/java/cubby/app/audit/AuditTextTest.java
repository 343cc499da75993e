package cubby.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.journal.ChainHead;
import cubby.core.journal.audit.AuditResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditTextTest {

  @Test
  void howManyRowsAreNotSignedIsSaid() {
    var signed = new AuditResult.Signed(new ChainHead(1000, "ab"), "2026-03-01T08:00:00Z");
    var result =
        new AuditResult(
            "berlin-7", new ChainHead(1412, "cd"), 1, Optional.of(signed), false, List.of());

    assertThat(new AuditText(result, "12:34", false).sound())
        .contains(
            "The kiosk signed for row 1000 at 2026-03-01T08:00:00Z; for the 412 rows since then it"
                + " has not yet: whoever can write to the file can have made them (1001 to 1412).");
  }
}
