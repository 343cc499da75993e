package cubby.hal.lockbus;

import cubby.hal.board.BoardStatus;
import cubby.hal.board.Request;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.ReadId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the bus master knows of one bank: whether it answers, its sensors, who waits for a reading,
/// and when it is to be asked next. Owned by the bus master.
final class BankState {

  /// Whether the bank answers.
  sealed interface Link {
    /// The line is open, and the bank has not answered yet.
    record Searching() implements Link {}

    /// It answers since then, and not all channels are stable yet.
    record Settling(MonotonicTime since) implements Link {}

    record Connected() implements Link {}

    /// It does not answer, or the line is down.
    record Lost(BankTrouble trouble) implements Link {}
  }

  private final BankProfile profile;
  private final Duration pollEvery;
  private final Consumer<BankEvent> out;
  private final Sensors sensors;
  private final List<PendingRead> reads = new ArrayList<>();

  /// What is still to be asked of its greeting; nothing known before the first request.
  private @Nullable Deque<Request.Answered> toGreet;

  /// What is still to be asked of the status under way, and what was heard of it so far.
  private final Deque<Request.Answered> toRead = new ArrayDeque<>();

  private BoardStatus heard = BoardStatus.NOTHING;

  private Link link = new Link.Searching();
  private boolean attended;

  /// Requests without a good reply since its last whole status.
  private int misses;

  /// The board that was asked last, if it missed its reply, which may yet come. So the next reply
  /// proves that the board lives, and nothing else: it may be that late one.
  private OptionalInt lateBoard = OptionalInt.empty();

  /// Why the bank was reported lost, until it is reported connected.
  private BankTrouble.@Nullable Cause reported;

  private MonotonicTime lastAskedAt;

  /// A late reply is given as long again as a reply in time, before the board is asked anew.
  private MonotonicTime notBefore;

  /// Since when a status is wanted at once.
  private @Nullable MonotonicTime urgentSince;

  BankState(BankProfile profile, Duration pollEvery, Consumer<BankEvent> out, MonotonicTime now) {
    this.profile = profile;
    this.pollEvery = pollEvery;
    this.out = out;
    this.sensors = new Sensors(profile, now);
    this.lastAskedAt = now;
    this.notBefore = now;
  }

  BankProfile profile() {
    return profile;
  }

  boolean isConnected() {
    return link instanceof Link.Connected;
  }

  boolean isLost() {
    return link instanceof Link.Lost;
  }

  /// Whether it is lost though its line could be opened.
  boolean isSilent() {
    return link instanceof Link.Lost(var trouble) && trouble.cause() != BankTrouble.Cause.LINE;
  }

  /// Whether it has been asked since `then` and stands as it did: connected, nothing asked of it,
  /// and no change of it to count before [#confirmAt]; or silent. One that answers and is lost all
  /// the same may be found at the next probe.
  boolean isAtRest(MonotonicTime then) {
    boolean known =
        switch (link) {
          case Link.Searching _, Link.Settling _ -> false;
          case Link.Connected _ -> misses == 0 && toRead.isEmpty();
          case Link.Lost(var trouble) -> trouble.cause() == BankTrouble.Cause.SILENT;
        };
    return known
        && lastAskedAt.isAfter(then)
        && reads.isEmpty()
        && urgentSince == null
        && (lateBoard.isEmpty() || isLost());
  }

  /// When its next sample could make a change count that is pending.
  Optional<MonotonicTime> confirmAt() {
    return sensors.confirmAt();
  }

  /// Whether somebody waits for a door that can be seen.
  boolean isAwaited() {
    return attended && !isLost();
  }

  /// Whether a reply from this address may be a late one.
  boolean mayAnswerLate(int address) {
    return lateBoard.equals(OptionalInt.of(address));
  }

  void attend(boolean nowAttended) {
    attended = nowAttended;
  }

  void read(ReadId read, MonotonicTime now) {
    if (link instanceof Link.Lost(var trouble)) {
      out.accept(new BankEvent.ReadFailed(profile.id(), read, trouble, now));
    } else if (reads.size() >= BusLimits.MAX_WAITING) {
      var trouble = new BankTrouble(BankTrouble.Cause.SILENT, "too many reads wait for this bank");
      out.accept(new BankEvent.ReadFailed(profile.id(), read, trouble, now));
    } else {
      reads.add(new PendingRead.Asked(read));
      urge(now);
    }
  }

  /// A bank that did not answer stays lost until it does, but is asked at once.
  void lineOpened(MonotonicTime now) {
    if (!isSilent()) {
      link = new Link.Searching();
    }
    misses = 0;
    lateBoard = OptionalInt.empty();
    startOver();
    lastAskedAt = now;
    notBefore = now;
    urge(now);
  }

  /// A lost bank is asked as soon as the line is free.
  void probeAtOnce(MonotonicTime now) {
    if (isLost()) {
      urge(now);
    }
  }

  /// When its status is to be requested, if the line is free.
  MonotonicTime dueAt() {
    var wanted = isLost() ? probeWanted() : soonestWanted();
    return wanted.isAfter(notBefore) ? wanted : notBefore;
  }

  /// The next request to it, which is sent now.
  Ask ask(MonotonicTime now) {
    urgentSince = null;
    if (toGreet == null) {
      toGreet = new ArrayDeque<>(profile.codec().greeting());
    }
    if (!toGreet.isEmpty()) {
      lastAskedAt = now;
      return new Ask(new Exchange.Purpose.Greeting(), toGreet.getFirst());
    }
    if (toRead.isEmpty()) {
      toRead.addAll(profile.codec().status());
      heard = BoardStatus.NOTHING;
      lastAskedAt = now;
      reads.replaceAll(
          read -> read instanceof PendingRead.Asked(var id) ? new PendingRead.Underway(id) : read);
    }
    return new Ask(new Exchange.Purpose.Status(), toRead.getFirst());
  }

  record Ask(Exchange.Purpose purpose, Request.Answered request) {}

  /// What its greeting asked was well answered.
  void greeted(MonotonicTime now) {
    if (!believes(now)) {
      return;
    }
    if (toGreet != null) {
      toGreet.remove();
    }
    urge(now);
  }

  /// A part of its status was requested, and came.
  void heard(BoardStatus part, MonotonicTime now) {
    boolean isWhole = toRead.size() == 1 && heard.equals(BoardStatus.NOTHING);
    if (!believes(now)) {
      // Late or not, all that was asked for did come.
      misses = isWhole ? 0 : misses;
      return;
    }
    toRead.remove();
    heard = heard.plus(part);
    if (toRead.isEmpty()) {
      heardAll(heard, now);
    } else {
      urge(now);
    }
  }

  /// Whether a reply counts. If not, it is asked again: a board that was lost from the greeting on,
  /// any other what it was asked. It is not greeted anew for a glitch, since that would cut off a
  /// pulse under way.
  private boolean believes(MonotonicTime now) {
    if (lateBoard.isEmpty()) {
      return true;
    }
    lateBoard = OptionalInt.empty();
    if (isLost()) {
      link = new Link.Searching();
      startOver();
    }
    toRead.clear();
    // Were it late, the reply in time might be behind it.
    notBefore = now.plus(BusLimits.FRAME_GAP);
    askAgain(now);
    return false;
  }

  private void heardAll(BoardStatus status, MonotonicTime now) {
    misses = 0;
    reads.replaceAll(read ->
        read instanceof PendingRead.Underway(var id) ? new PendingRead.Fresh(id, now) : read);
    var changed = sensors.sample(status, now);
    switch (link) {
      case Link.Searching _, Link.Lost _ -> link = new Link.Settling(now);
      case Link.Settling(var since) -> settle(since, now);
      case Link.Connected _ -> {
        if (!changed.isEmpty()) {
          out.accept(new BankEvent.Changed(profile.id(), changed, now));
        }
      }
    }
    if (isConnected()) {
      answerReads(now);
    }
    if (sensors.opening() || reads.stream().anyMatch(PendingRead.Asked.class::isInstance)) {
      urge(now);
    }
  }

  /// It was asked, and no good reply came.
  ///
  /// @param address of the board that was asked
  void missed(int address, BankTrouble trouble, MonotonicTime now) {
    lateBoard = OptionalInt.of(address);
    notBefore = now.plus(profile.replyTimeout());
    failed(trouble, now);
  }

  /// It was asked, and answered that it cannot. What is not fit at its greeting will not be so at
  /// the next; a status that failed may be a glitch.
  void declined(boolean atGreeting, BankTrouble trouble, MonotonicTime now) {
    if (!believes(now)) {
      return;
    }
    if (atGreeting) {
      lose(trouble, now);
    } else {
      failed(trouble, now);
    }
  }

  private void failed(BankTrouble trouble, MonotonicTime now) {
    misses++;
    toRead.clear();
    if (isLost() || misses >= BusLimits.MISSES_UNTIL_LOST) {
      lose(trouble, now);
    } else if (!reads.isEmpty()) {
      askAgain(now);
    }
  }

  /// Nothing is known of it any more. Said once a cause.
  void lose(BankTrouble trouble, MonotonicTime now) {
    link = new Link.Lost(trouble);
    urgentSince = null;
    startOver();
    sensors.forget(now);
    if (reported != trouble.cause()) {
      reported = trouble.cause();
      out.accept(new BankEvent.Lost(profile.id(), trouble, now));
    }
    failReads(trouble, now);
  }

  /// Its line takes long to open. Why it could not be opened is said once that is known.
  void awaitsLine(BankTrouble trouble, MonotonicTime now) {
    if (!isLost()) {
      lose(trouble, now);
      reported = null;
    }
  }

  void failReads(BankTrouble trouble, MonotonicTime now) {
    for (var read : List.copyOf(reads)) {
      out.accept(new BankEvent.ReadFailed(profile.id(), read.id(), trouble, now));
    }
    reads.clear();
  }

  private void startOver() {
    toGreet = null;
    toRead.clear();
  }

  private void askAgain(MonotonicTime now) {
    reads.replaceAll(
        read -> read instanceof PendingRead.Underway(var id) ? new PendingRead.Asked(id) : read);
    urge(now);
  }

  private void urge(MonotonicTime now) {
    if (urgentSince == null) {
      urgentSince = now;
    }
  }

  private MonotonicTime probeWanted() {
    return urgentSince != null ? urgentSince : lastAskedAt.plus(BusLimits.PROBE_EVERY);
  }

  /// Asked of every bank between two exchanges, so without the comfort of a stream.
  private MonotonicTime soonestWanted() {
    var soonest = lastAskedAt.plus(attended ? BusLimits.ATTENDED_POLL_EVERY : pollEvery);
    if (urgentSince != null) {
      soonest = soonest.orEarlier(urgentSince);
    }
    if (sensors.confirmAt().isPresent()) {
      soonest = soonest.orEarlier(sensors.confirmAt().get());
    }
    if (link instanceof Link.Settling(var since)) {
      soonest = soonest.orEarlier(since.plus(BusLimits.CONNECT_WITHIN));
    }
    for (var read : reads) {
      if (read instanceof PendingRead.Fresh(_, var since)) {
        soonest = soonest.orEarlier(since.plus(BusLimits.READ_SETTLES_WITHIN));
      }
    }
    return soonest;
  }

  private void settle(MonotonicTime since, MonotonicTime now) {
    if (sensors.settled() || now.since(since).compareTo(BusLimits.CONNECT_WITHIN) >= 0) {
      link = new Link.Connected();
      reported = null;
      out.accept(new BankEvent.Connected(profile.id(), sensors.readings(), now));
    }
  }

  private void answerReads(MonotonicTime now) {
    for (var read : List.copyOf(reads)) {
      if (read instanceof PendingRead.Fresh(var id, var since)
          && (sensors.settled()
              || now.since(since).compareTo(BusLimits.READ_SETTLES_WITHIN) >= 0)) {
        reads.remove(read);
        out.accept(new BankEvent.ReadAnswered(profile.id(), id, sensors.readings(), now));
      }
    }
  }
}
