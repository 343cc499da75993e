package cubby.core.kiosk;

import cubby.core.message.MessageId;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// The messages that have been followed, so that none is followed twice.
///
/// @param untilExpiry those that are still good by their expiry
/// @param forgottenUpTo what expired by then is not remembered any more, and so never taken again,
///   whatever the clock says
/// @param issuedUpTo all that was issued until then may have been forgotten: by a clock that ran
///   ahead, until it was set right; by a backup, until the kiosk was restored from it
/// @param openings when doors were opened from elsewhere, within the last hour
public record TakenMessages(
    TreePMap<MessageId, Instant> untilExpiry,
    Optional<Instant> forgottenUpTo,
    Optional<Instant> issuedUpTo,
    TreePVector<Uptime> openings) {

  public static final TakenMessages NONE =
      new TakenMessages(TreePMap.empty(), Optional.empty(), Optional.empty(), TreePVector.empty());

  private static final Duration HOUR = Duration.ofHours(1);

  int openingsWithinTheHour(Uptime now) {
    return (int) openings.stream().filter(at -> now.since(at).compareTo(HOUR) < 0).count();
  }

  TakenMessages opened(Uptime now) {
    var old = openings.stream().filter(at -> now.since(at).compareTo(HOUR) >= 0).toList();
    return new TakenMessages(
        untilExpiry, forgottenUpTo, issuedUpTo, openings.minusAll(old).plus(now));
  }

  /// How many are remembered that may still come again. By a clock that is not to be believed, all.
  long waitingForExpiry(Stamp stamp) {
    return stamp.trust() == TimeTrust.UNTRUSTED
        ? untilExpiry.size()
        : untilExpiry.values().stream().filter(until -> until.isAfter(stamp.wall())).count();
  }

  boolean remembers(MessageId id) {
    return untilExpiry.containsKey(id);
  }

  /// Whether one of then may have been followed and forgotten.
  boolean mayHaveForgotten(Instant issued, Instant expires) {
    return forgottenUpTo.filter(up -> !expires.isAfter(up)).isPresent()
        || issuedUpTo.filter(up -> !issued.isAfter(up)).isPresent();
  }

  /// If what has not expired yet was forgotten, nothing that was issued until now is taken any
  /// more.
  TakenMessages clockConfirmed(Instant now) {
    return forgottenUpTo.filter(now::isBefore).isPresent()
        ? new TakenMessages(untilExpiry, Optional.of(now), Optional.of(now), openings)
        : this;
  }

  /// What was followed since the backup is not known, so that nothing is taken that anybody's clock
  /// may have dated before the restore.
  TakenMessages restored(Instant now) {
    var issued = now.plus(Limits.SENDERS_CLOCK_AHEAD);
    var upTo = issuedUpTo.filter(issued::isBefore).orElse(issued);
    return new TakenMessages(untilExpiry, forgottenUpTo, Optional.of(upTo), openings);
  }

  /// By a clock that is not to be believed nothing is forgotten.
  TakenMessages plus(MessageId id, Instant expires, Stamp stamp) {
    if (stamp.trust() == TimeTrust.UNTRUSTED) {
      return new TakenMessages(untilExpiry.plus(id, expires), forgottenUpTo, issuedUpTo, openings);
    }
    var expired = new ArrayList<MessageId>();
    untilExpiry.forEach((each, until) -> {
      if (!until.isAfter(stamp.wall())) {
        expired.add(each);
      }
    });
    var upTo = forgottenUpTo.filter(up -> up.isAfter(stamp.wall())).orElse(stamp.wall());
    return new TakenMessages(
        untilExpiry.minusAll(expired).plus(id, expires), Optional.of(upTo), issuedUpTo, openings);
  }
}
