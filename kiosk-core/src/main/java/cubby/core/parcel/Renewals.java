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
public record Renewals(Optional<Former> former, TreePVector<Uptime> at, boolean blocked) {

  /// @param until the notice with which it ends
  public record Former(IssuedCode code, NoticeId until) {}

  public static final Renewals NONE = new Renewals(Optional.empty(), TreePVector.empty(), false);

  private static final Duration DAY = Duration.ofDays(1);

  /// How many there were within the last day.
  public int onDayBefore(Uptime now) {
    return (int) at.stream().filter(it -> now.since(it).compareTo(DAY) < 0).count();
  }

  /// Another code is on its way: it is told, whatever the one before was.
  public Renewals renewed(Optional<Former> by, Uptime now) {
    var recent = at.stream().filter(it -> now.since(it).compareTo(DAY) < 0).toList();
    return new Renewals(by, TreePVector.from(recent).plus(now), false);
  }

  public Renewals withoutFormer() {
    return new Renewals(Optional.empty(), at, blocked);
  }

  /// It waits for somebody else: none of those before counts any more.
  public Renewals over() {
    return new Renewals(Optional.empty(), at, false);
  }

  public Renewals withBlock() {
    return new Renewals(Optional.empty(), at, true);
  }
}
