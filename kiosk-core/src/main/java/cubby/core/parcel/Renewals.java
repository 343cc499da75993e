package cubby.core.parcel;

import cubby.core.code.IssuedCode;
import cubby.core.notice.NoticeId;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.Optional;
import org.pcollections.TreePVector;

/// Which codes a parcel had before, since its recipient had forgotten them (P9).
///
/// @param former lives until the notice with the one after it has left
/// @param at when new ones were made within the last day, in the kiosk's running time
/// @param blocked whether its present code is one that nobody is told: it has no other before
///   somebody has one sent
/// @param voided whether its codes are of the time before the kiosk was restored from a backup:
///   none of them is good, and it has no other before a person has seen it
public record Renewals(
    Optional<Former> former, TreePVector<Uptime> at, boolean blocked, boolean voided) {

  /// @param until the notice with which it ends
  public record Former(IssuedCode code, NoticeId until) {}

  public static final Renewals NONE =
      new Renewals(Optional.empty(), TreePVector.empty(), false, false);

  private static final Duration DAY = Duration.ofDays(1);

  /// How many there were within the last day.
  public int onDayBefore(Uptime now) {
    return (int) at.stream().filter(it -> now.since(it).compareTo(DAY) < 0).count();
  }

  /// Another code is on its way: it is told, whatever the one before was.
  public Renewals renewed(Optional<Former> by, Uptime now) {
    var recent = at.stream().filter(it -> now.since(it).compareTo(DAY) < 0).toList();
    return new Renewals(by, TreePVector.from(recent).plus(now), false, false);
  }

  public Renewals withoutFormer() {
    return new Renewals(Optional.empty(), at, blocked, voided);
  }

  /// It waits under another code.
  public Renewals anew() {
    return new Renewals(Optional.empty(), at, blocked, false);
  }

  /// It waits for somebody else: none of those before counts any more.
  public Renewals over() {
    return new Renewals(Optional.empty(), at, false, false);
  }

  public Renewals withBlock() {
    return new Renewals(Optional.empty(), at, true, voided);
  }

  /// No code that it had is good any more.
  public Renewals withoutCodes() {
    return new Renewals(Optional.empty(), at, blocked, true);
  }
}
