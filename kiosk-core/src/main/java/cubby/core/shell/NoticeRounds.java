package cubby.core.shell;

import cubby.core.input.Input;
import cubby.core.journal.Journal;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.QueuedNotice;
import cubby.core.kiosk.Limits;
import cubby.core.notice.DropReason;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.parcel.ParcelId;
import cubby.core.secret.BrokenSeal;
import cubby.core.time.Uptime;
import cubby.hal.contract.MonotonicTime;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes through the outbox, oldest first, and hands over to a carrier what is due, until it takes
/// it or never will. Owned by whoever calls [#go]: the notice desk's thread, or a simulation.
///
/// A notice that is not taken waits on its own and holds up no other. When nothing can be handed
/// over by a way, what goes by it waits, and what goes by another does not.
public final class NoticeRounds {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeRounds.class);

  /// Read from the outbox in one go.
  static final int AT_ONCE = 20;

  /// While nothing can be handed over by a way, or the outbox cannot be read: a router that starts
  /// takes seconds, an outage hours.
  static final Duration WAY_REST_FIRST = Duration.ofSeconds(1);

  static final Duration WAY_REST_MOST = Duration.ofMinutes(5);

  /// While one notice is not taken: servers that put strangers off want some minutes.
  static final Duration NOTICE_REST_FIRST = Duration.ofMinutes(1);

  static final Duration NOTICE_REST_MOST = Duration.ofHours(1);

  /// Whoever queues something says so; should that ever be lost, it is found after this.
  static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  /// How long a letter waits for the photo that it shows: for the camera's time, and for the record
  /// of what came of it.
  static final Duration PHOTO_WAIT = Limits.PHOTO_WITHIN.plusSeconds(1);

  static final Duration PHOTO_LOOK_AGAIN = Duration.ofMillis(500);

  private final Journal journal;
  private final NoticeOpener opener;
  private final NoticeCarrier carrier;
  private final Consumer<Input> inputs;

  /// Settled, and to be struck out of the outbox by the kiosk's loop.
  private final Set<NoticeId> settled = new HashSet<>();

  private final TreeMap<NoticeId, Rest> resting = new TreeMap<>();

  /// Until when what shows a photo waits for it.
  private final TreeMap<NoticeId, MonotonicTime> photosAwaited = new TreeMap<>();

  private final IdentityHashMap<NoticeCarrier, Rest> closed = new IdentityHashMap<>();

  /// Which closed way a notice goes, so that it is not opened in vain.
  private final TreeMap<NoticeId, NoticeCarrier> ways = new TreeMap<>();

  private Optional<Rest> outboxRests = Optional.empty();
  private Optional<Uptime> waitSince = Optional.empty();

  /// @param until not tried again before
  private record Rest(MonotonicTime until, Duration length) {
    static Rest first(MonotonicTime now, Duration length) {
      return new Rest(now.plus(length), length);
    }

    Rest longer(MonotonicTime now, Duration most) {
      var twice = length.multipliedBy(2);
      return first(now, twice.compareTo(most) < 0 ? twice : most);
    }

    boolean lastsAt(MonotonicTime now) {
      return now.isBefore(until);
    }
  }

  /// @param inputs told what has left, what never will, and since when something waits; from within
  ///   [#go]
  public NoticeRounds(
      Journal journal, NoticeOpener opener, NoticeCarrier carrier, Consumer<Input> inputs) {
    this.journal = journal;
    this.opener = opener;
    this.carrier = carrier;
    this.inputs = inputs;
  }

  /// One round. Returns how long there is nothing to do, unless something new is queued.
  public Duration go(MonotonicTime now) {
    if (outboxRests.filter(rest -> rest.lastsAt(now)).isEmpty()) {
      try {
        round(now);
        outboxRests = Optional.empty();
      } catch (JournalFailure e) {
        LOG.warn("Notices wait, and will be tried again: {}", e.getMessage());
        outboxRests = Optional.of(afterTrouble(outboxRests, now));
      }
    }
    return pause(now);
  }

  /// What came of an attempt.
  private enum Came {
    SETTLED,
    STAYS
  }

  private void round(MonotonicTime now) {
    var there = new HashSet<NoticeId>();
    var oldest = Optional.<Uptime>empty();
    long position = 0;
    List<QueuedNotice> batch;
    do {
      batch = journal.queued(position, AT_ONCE);
      for (var queued : batch) {
        there.add(queued.id());
        position = queued.position();
        if (attempt(queued, now) == Came.STAYS && oldest.isEmpty()) {
          oldest = Optional.of(queued.since());
        }
      }
    } while (batch.size() == AT_ONCE && !Thread.currentThread().isInterrupted());
    tellOldest(oldest);
    settled.retainAll(there);
    resting.keySet().retainAll(there);
    photosAwaited.keySet().retainAll(there);
    ways.keySet().retainAll(there);
    // What rests no longer, and was not tried again, holds up nothing.
    closed.values().removeIf(rest -> !rest.lastsAt(now));
    ways.values().removeIf(way -> !closed.containsKey(way));
  }

  private Came attempt(QueuedNotice queued, MonotonicTime now) {
    var id = queued.id();
    if (settled.contains(id)) {
      return Came.SETTLED;
    }
    var rest = resting.get(id);
    if ((rest != null && rest.lastsAt(now)) || isClosed(ways.get(id), now)) {
      return Came.STAYS;
    }
    if (queued.notice().isEmpty()) {
      return drop(id, DropReason.UNREADABLE, Optional.empty(), "");
    }
    var notice = queued.notice().get();
    if (waitsForPhoto(notice, now)) {
      resting.put(id, Rest.first(now, PHOTO_LOOK_AGAIN));
      return Came.STAYS;
    }
    return isStillThere(queued) ? attempt(notice, now) : Came.SETTLED;
  }

  /// Those before it may have taken minutes, in which its address was put right, say.
  private boolean isStillThere(QueuedNotice queued) {
    return journal.queued(queued.position() - 1, 1).stream()
        .anyMatch(now -> now.id().equals(queued.id()));
  }

  private boolean isClosed(@Nullable NoticeCarrier way, MonotonicTime now) {
    var rest = way == null ? null : closed.get(way);
    return rest != null && rest.lastsAt(now);
  }

  /// A photo that is late or missing delays no letter for longer than [#PHOTO_WAIT].
  private boolean waitsForPhoto(Notice notice, MonotonicTime now) {
    if (!opener.awaitsPhoto(notice)) {
      return false;
    }
    var until = photosAwaited.computeIfAbsent(notice.id(), _ -> now.plus(PHOTO_WAIT));
    return now.isBefore(until);
  }

  private Came attempt(Notice notice, MonotonicTime now) {
    var id = notice.id();
    try {
      var opened = opener.open(notice);
      return opened.isEmpty()
          ? drop(id, DropReason.ERASED, notice.about(), "")
          : carry(notice, opened.get(), now);
    } catch (BrokenSeal e) {
      LOG.error("Notice {} cannot be opened", id.value(), e);
      return drop(id, DropReason.UNREADABLE, notice.about(), "");
    } catch (RuntimeException e) {
      LOG.error("Notice {} cannot leave as it is, and will be tried again", id.value(), e);
      return putOff(id, now);
    }
  }

  private Came carry(Notice notice, OpenedNotice opened, MonotonicTime now) {
    var way = carrier.way(opened);
    if (isClosed(way, now)) {
      ways.put(notice.id(), way);
      return Came.STAYS;
    }
    try {
      var delivery = way.carry(opened);
      closed.remove(way);
      return came(notice, delivery, now);
    } catch (IOException e) {
      LOG.warn("Notices wait, and will be tried again: {}", e.getMessage());
      closed.put(way, afterTrouble(Optional.ofNullable(closed.get(way)), now));
      ways.put(notice.id(), way);
      return Came.STAYS;
    }
  }

  private Came came(Notice notice, Delivery delivery, MonotonicTime now) {
    return switch (delivery) {
      case Delivery.Taken _ -> {
        inputs.accept(new Input.NoticeSent(notice.id()));
        yield settle(notice.id());
      }
      case Delivery.NotNow(var why) -> {
        LOG.warn("Notice {} waits, and will be tried again: {}", notice.id().value(), why);
        yield putOff(notice.id(), now);
      }
      case Delivery.Refused(var why) when notice instanceof Notice.ForSupport -> {
        LOG.error("Support's address is refused, and will be tried again: {}", why);
        yield putOff(notice.id(), now);
      }
      case Delivery.Refused(var why) -> {
        LOG.warn("Notice {} is refused for good; support is told", notice.id().value());
        yield drop(notice.id(), DropReason.REFUSED, notice.about(), why);
      }
    };
  }

  private Came drop(NoticeId id, DropReason why, Optional<ParcelId> about, String detail) {
    inputs.accept(new Input.NoticeDropped(id, why, about, detail));
    return settle(id);
  }

  private Came settle(NoticeId id) {
    settled.add(id);
    resting.remove(id);
    return Came.SETTLED;
  }

  private Came putOff(NoticeId id, MonotonicTime now) {
    var rest = resting.get(id);
    resting.put(
        id,
        rest == null || rest.length().equals(PHOTO_LOOK_AGAIN)
            ? Rest.first(now, NOTICE_REST_FIRST)
            : rest.longer(now, NOTICE_REST_MOST));
    return Came.STAYS;
  }

  private static Rest afterTrouble(Optional<Rest> before, MonotonicTime now) {
    return before
        .map(rest -> rest.longer(now, WAY_REST_MOST))
        .orElseGet(() -> Rest.first(now, WAY_REST_FIRST));
  }

  private void tellOldest(Optional<Uptime> oldest) {
    if (!oldest.equals(waitSince)) {
      waitSince = oldest;
      inputs.accept(new Input.NoticesWait(oldest));
    }
  }

  private Duration pause(MonotonicTime now) {
    return rests(now)
        .map(rest -> rest.until().since(now))
        .filter(left -> left.compareTo(LOOK_AGAIN) < 0)
        .min(Duration::compareTo)
        .map(left -> left.isNegative() ? Duration.ZERO : left)
        .orElse(LOOK_AGAIN);
  }

  private Stream<Rest> rests(MonotonicTime now) {
    if (outboxRests.isPresent()) {
      return outboxRests.stream();
    }
    var its =
        resting.entrySet().stream()
            .filter(entry -> !isClosed(ways.get(entry.getKey()), now))
            .map(Map.Entry::getValue);
    return Stream.concat(closed.values().stream(), its);
  }
}
