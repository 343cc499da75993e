package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Lasting;
import cubby.core.notice.Notice;
import cubby.core.notice.SupportMatter;
import java.util.Optional;

/// Telling support, with a case number that a person can read out over the telephone.
final class SupportDesk {

  private static final int CASE_NUMBERS = 1_000_000;

  private SupportDesk() {}

  /// Returns the case number, six digits.
  static String tell(Turn turn, SupportMatter matter, CompartmentId about) {
    return tell(turn, matter, Optional.of(about), "");
  }

  static String tell(
      Turn turn, SupportMatter matter, Optional<CompartmentId> about, String detail) {
    return tell(turn, matter, about, detail, 0);
  }

  /// @param again how often an alarm was only counted since it was last told
  static String tell(
      Turn turn, SupportMatter matter, Optional<CompartmentId> about, String detail, int again) {
    var notice = turn.freshNotice();
    var caseNumber = "%06d".formatted(Math.floorMod(notice.value().hashCode(), CASE_NUMBERS));
    turn.state(new Lasting.SupportTold(caseNumber, matter, about, notice));
    turn.notice(new Notice.ForSupport(notice, caseNumber, matter, about, detail, again));
    return caseNumber;
  }
}
