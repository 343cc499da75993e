package cubby.core.shell;

import cubby.core.input.Input;
import cubby.core.journal.Journal;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.QueuedNotice;
import cubby.core.kiosk.Limits;
import cubby.core.notice.DropReason;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.parcel.ParcelId;
import cubby.core.secret.BrokenSeal;
import cubby.core.time.Uptime;
import cubby.hal.contract.MonotonicTime;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes through the outbox, oldest first, and hands over to a carrier what is due, until it takes
/// it or never will. Owned by whoever calls [#go]: the notice desk's thread, or a simulation.
///
/// A notice that is not taken waits on its own and holds up no other. When nothing is taken at all,
/// everything waits.
public final class NoticeRounds {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeRounds.class);

  /// Read from the outbox in one go.
  static final int AT_ONCE = 20;

  /// While nothing can be handed over: a router that starts takes seconds, an outage hours.
  static final Duration CARRIER_REST_FIRST = Duration.ofSeconds(1);

  static final Duration CARRIER_REST_MOST = Duration.ofMinutes(5);

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

  private Optional<Rest> carrierRests = Optional.empty();
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
    if (carrierRests.filter(rest -> rest.lastsAt(now)).isEmpty()) {
      carrierRests =
          Optional.of(round(now))
              .filter(came -> came == Came.NOTHING_LEAVES)
              .map(_ -> restAfterTrouble(now));
    }
    return pause(now);
  }

  /// What came of an attempt.
  private enum Came {
    SETTLED,
    STAYS,
    NOTHING_LEAVES
  }

  private Came round(MonotonicTime now) {
    var there = new HashSet<NoticeId>();
    var oldest = Optional.<Uptime>empty();
    try {
      long position = 0;
      List<QueuedNotice> batch;
      do {
        batch = journal.queued(position, AT_ONCE);
        for (var queued : batch) {
          there.add(queued.id());
          position = queued.position();
          var came = attempt(queued, now);
          if (came != Came.SETTLED && oldest.isEmpty()) {
            oldest = Optional.of(queued.since());
          }
          if (came == Came.NOTHING_LEAVES) {
            tellOldest(oldest);
            return came;
          }
        }
      } while (batch.size() == AT_ONCE && !Thread.currentThread().isInterrupted());
    } catch (JournalFailure e) {
      LOG.warn("Notices wait, and will be tried again: {}", e.getMessage());
      return Came.NOTHING_LEAVES;
    }
    tellOldest(oldest);
    settled.retainAll(there);
    resting.keySet().retainAll(there);
    photosAwaited.keySet().retainAll(there);
    return oldest.isEmpty() ? Came.SETTLED : Came.STAYS;
  }

  private Came attempt(QueuedNotice queued, MonotonicTime now) {
    var id = queued.id();
    if (settled.contains(id)) {
      return Came.SETTLED;
    }
    var rest = resting.get(id);
    if (rest != null && rest.lastsAt(now)) {
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
    return attempt(notice, now);
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
          : came(notice, carrier.carry(opened.get()), now);
    } catch (IOException e) {
      LOG.warn("Notices wait, and will be tried again: {}", e.getMessage());
      return Came.NOTHING_LEAVES;
    } catch (BrokenSeal e) {
      LOG.error("Notice {} cannot be opened", id.value(), e);
      return drop(id, DropReason.UNREADABLE, notice.about(), "");
    } catch (RuntimeException e) {
      LOG.error("Notice {} cannot leave as it is, and will be tried again", id.value(), e);
      return putOff(id, now);
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

  private Rest restAfterTrouble(MonotonicTime now) {
    return carrierRests
        .map(rest -> rest.longer(now, CARRIER_REST_MOST))
        .orElseGet(() -> Rest.first(now, CARRIER_REST_FIRST));
  }

  private void tellOldest(Optional<Uptime> oldest) {
    if (!oldest.equals(waitSince)) {
      waitSince = oldest;
      inputs.accept(new Input.NoticesWait(oldest));
    }
  }

  private Duration pause(MonotonicTime now) {
    var rests = carrierRests.isPresent() ? carrierRests.stream() : resting.values().stream();
    return rests
        .map(rest -> rest.until().since(now))
        .filter(left -> left.compareTo(LOOK_AGAIN) < 0)
        .min(Duration::compareTo)
        .map(left -> left.isNegative() ? Duration.ZERO : left)
        .orElse(LOOK_AGAIN);
  }
}
