package cubby.hal.lockbus;

import cubby.hal.board.Request;
import cubby.hal.contract.BankId;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseResult;
import cubby.hal.line.ReopenDelay;
import cubby.hal.wire.WireBytes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The master of one line with lock boards. Owned by one thread: that of the bus, or a
/// simulation's. Does no I/O and reads no clock: it is told what happens and says what to do.
///
/// **Schedule.** One request is under way at a time. Between two exchanges lies what silence the
/// boards' protocols want, mostly none; at least [BusLimits#FRAME_GAP] after a request without a
/// good reply. When the line is free:
///
/// 1. The oldest pulse that may be sent is sent: its latch has rested, and the supply has room.
/// 2. Else the bank that has been due the longest is asked for its status; of equals, the first in
///    the configuration. A bank is due [BusProfile#pollEvery] after it was last asked, or
///    [BusLimits#ATTENDED_POLL_EVERY] if attended; at once after the line was opened, after a
///    `read`, and while a door looks open that does not count as open yet; and at the moment at
///    which another change can first count. After a request without a good reply it is due no
///    sooner than the reply time-out has passed once more.
/// 3. A lost bank is asked every [BusLimits#PROBE_EVERY] only, and not while an attended bank of
///    the line answers.
///
/// A bank's greeting precedes its first status, and a status may take several requests; each is an
/// exchange of its own, so that a pulse overtakes what is left of them. When nothing at all comes
/// back [BusLimits#SILENCES_UNTIL_DOUBT] times in a row, the board that answered last is asked
/// next; if it is silent, too, or if all are and none has answered since the line was opened, the
/// line is closed and opened again. At a stop each bank that is not lost is sent its farewell.
///
/// Nothing else is ever sent, so a simulation may skip what lies before `wakeAt`. It may skip
/// polls, too, while [#isAtRest], until [#confirmAt]: as long as nothing changes at the boards,
/// what they answer is known, and nothing follows from it. After any skip all banks are due.
///
/// **Replies.** Only a whole frame with a right checksum, from the address and of the kind that was
/// asked for, is a reply. A late reply of another board is told by its address. A late reply of the
/// same board cannot be told from a present one; so after a time-out the board is left alone for as
/// long again, and the first status after that proves only that the board lives: the states come
/// from the next.
///
/// **Pulses** are sent to connected banks only (at a bench also to silent ones), at most once,
/// before their `notAfter`, and on the connection of the line on which they were asked. Those that
/// wait for a bank that gets lost are `Expired`, those that wait for a line that fails are
/// `LineLost`.
public final class BusMaster {
  private final BusProfile bus;
  private final List<BankState> banks;
  private final LatchGuard latches;
  private final PulseQueue pulses;
  private final AtomicInteger connection = new AtomicInteger();

  private final Dispatch out = new Dispatch();
  private final Deque<Farewell> farewells = new ArrayDeque<>();
  private LinePhase line;
  private final LineSilence silence;
  private final PollSchedule schedule;
  private final Replies replies;
  private Exchange exchange;

  /// When the line was opened that was then closed because no board ever answered on it.
  private @Nullable MonotonicTime silentSince;

  private MonotonicTime openedAt;

  private record Farewell(BankState bank, Request request) {}

  BusMaster(BusProfile bus, List<BankProfile> banks, MonotonicTime now) {
    this.bus = bus;
    this.banks =
        banks.stream().map(bank -> new BankState(bank, bus.pollEvery(), out::report, now)).toList();
    this.silence = new LineSilence(this.banks);
    this.schedule = new PollSchedule(this.banks);
    this.latches = new LatchGuard(bus.supplyLatches());
    this.pulses = new PulseQueue(latches);
    this.replies = new Replies(this.banks, pulses, latches, silence, out);
    this.line = new LinePhase.Closed(now, ReopenDelay.FIRST);
    this.exchange = new Exchange.Free(now);
    this.openedAt = now;
  }

  public BusProfile bus() {
    return bus;
  }

  /// Names the present connection of the line: 0 before the first, then one more each time it was
  /// opened. May be called from any thread.
  public int connection() {
    return connection.get();
  }

  /// May be called from any thread.
  public BusCounters counters() {
    return out.counters();
  }

  /// Whether all that it does until [#confirmAt] is to ask for what it knows, as long as nothing
  /// happens at the boards and nobody asks anything of it: since `then` every bank that may be
  /// asked has been, and is connected or silent; or the line was opened since then in vain. For a
  /// simulation, by the owner's thread.
  public boolean isAtRest(MonotonicTime then) {
    return switch (line) {
      case LinePhase.Open _ ->
          exchange instanceof Exchange.Free && pulses.isEmpty() && banksAreAtRest(then);
      case LinePhase.Closed _ ->
          pulses.isEmpty() && silentSince != null && silentSince.isAfter(then);
      case LinePhase.Stopped _ -> true;
      case LinePhase.Opening _, LinePhase.Stopping _ -> false;
    };
  }

  /// When a sample could first make a change count that is pending. For a simulation, by the
  /// owner's thread.
  public Optional<MonotonicTime> confirmAt() {
    var first = Optional.<MonotonicTime>empty();
    for (var bank : banks) {
      var one = bank.confirmAt();
      if (first.isEmpty() || (one.isPresent() && one.get().isBefore(first.get()))) {
        first = one;
      }
    }
    return first;
  }

  /// Asked at every step of a simulation, so without the comfort of a stream.
  private boolean banksAreAtRest(MonotonicTime then) {
    for (var bank : banks) {
      if (!bank.isAtRest(then) && schedule.mayAsk(bank)) {
        return false;
      }
    }
    return true;
  }

  /// The banks of this bus, as seen by those who use them.
  ///
  /// @param commands takes what is asked of them, on the asker's thread, and sees to it that the
  ///   master hears of it
  public List<LockBank> banks(Consumer<BusInput.Command> commands) {
    return banks.stream()
        .<LockBank>map(bank ->
            new CommandedBank(
                bank.profile().id(), bank.profile().channels(), this::connection, commands))
        .toList();
  }

  /// Something happens at `now`, which never goes back.
  public BusOutput on(BusInput input, MonotonicTime now) {
    switch (input) {
      case BusInput.Tick _ -> {}
      case BusInput.Opened _ -> opened(now);
      case BusInput.Failed(var detail) -> failed(detail, now);
      case BusInput.Received(var bytes) -> received(bytes, now);
      case BusInput.Stop _ -> stop(now);
      case BusInput.Pulse pulse -> asked(pulse, now);
      case BusInput.Read(var bank, var read) -> bank(bank).read(read, now);
      case BusInput.Attend(var bank, var attended) -> bank(bank).attend(attended);
    }
    pass(now);
    return new BusOutput(
        out.take(),
        wakeAt(now),
        exchange instanceof Exchange.Awaiting,
        line instanceof LinePhase.Stopped);
  }

  private void opened(MonotonicTime now) {
    if (!(line instanceof LinePhase.Opening(var backoff, _))) {
      return;
    }
    line = new LinePhase.Open(backoff);
    silence.lineOpened();
    openedAt = now;
    silentSince = null;
    exchange = new Exchange.Free(now);
    connection.incrementAndGet();
    out.count(BusCounters.Kind.OPENING);
    banks.forEach(bank -> bank.lineOpened(now));
  }

  private void failed(String detail, MonotonicTime now) {
    if (line instanceof LinePhase.Stopped) {
      return;
    }
    line = line.failed(now);
    abandonExchange(now);
    pulses.takeAll().forEach(pulse -> out.settle(pulse, new PulseResult.LineLost(false), now));
    var trouble = new BankTrouble(BankTrouble.Cause.LINE, detail);
    banks.forEach(bank -> bank.lose(trouble, now));
  }

  private void stop(MonotonicTime now) {
    if (line instanceof LinePhase.Stopping || line instanceof LinePhase.Stopped) {
      return;
    }
    if (line instanceof LinePhase.Open) {
      for (var bank : banks) {
        if (!bank.isLost()) {
          bank.profile().codec().farewell().forEach(it -> farewells.add(new Farewell(bank, it)));
        }
      }
      line = new LinePhase.Stopping(now.plus(BusLimits.STOP_WITHIN));
    } else {
      line = new LinePhase.Stopped();
    }
    abandonExchange(now);
    settleAll(now);
  }

  /// What all boards are told at the end, whatever is known of them. Any thread.
  List<Request> farewells() {
    return banks.stream().flatMap(it -> it.profile().codec().farewell().stream()).toList();
  }

  private void settleAll(MonotonicTime now) {
    pulses.takeAll().forEach(pulse -> out.settle(pulse, new PulseResult.Expired(), now));
    banks.forEach(bank -> bank.failReads(stopped(), now));
  }

  private void asked(BusInput.Pulse pulse, MonotonicTime now) {
    var bank = bank(pulse.bank());
    if (!bank.profile().channels().contains(pulse.channel())) {
      throw new IllegalArgumentException(
          "bank %s has no channel %s".formatted(pulse.bank(), pulse.channel()));
    }
    boolean lineDown = line instanceof LinePhase.Closed || line instanceof LinePhase.Opening;
    if (lineDown && !bank.isSilent()) {
      out.settle(pulse, new PulseResult.LineLost(false), now);
    } else if (pulse.connection() != connection()
        || !(bank.isConnected() || bus.blind())
        || pulses.isFull()) {
      out.settle(pulse, new PulseResult.Expired(), now);
    } else {
      pulses.add(pulse);
    }
  }

  private void received(WireBytes bytes, MonotonicTime now) {
    if (!bytes.isEmpty()
        && exchange instanceof Exchange.Awaiting awaiting
        && replies.came(awaiting, bytes, now)) {
      answered(now);
    }
  }

  private void answered(MonotonicTime now) {
    exchange = new Exchange.Free(now.plus(bus.gap()));
    if (line instanceof LinePhase.Open) {
      line = new LinePhase.Open(ReopenDelay.FIRST);
    }
  }

  /// What time alone brings about.
  private void pass(MonotonicTime now) {
    pulses.takeExpired(now).forEach(pulse -> out.settle(pulse, new PulseResult.Expired(), now));
    switch (line) {
      case LinePhase.Closed(var openAt, var backoff) when !now.isBefore(openAt) -> {
        line = new LinePhase.Opening(backoff, Optional.of(now.plus(BusLimits.OPENING_TOLD_AFTER)));
        out.openLine();
      }
      case LinePhase.Opening(var backoff, var tellAt)
          when tellAt.filter(at -> !now.isBefore(at)).isPresent() -> {
        line = new LinePhase.Opening(backoff, Optional.empty());
        banks.forEach(bank -> bank.awaitsLine(takesLong(), now));
      }
      case LinePhase.Open _ -> {
        endExchange(now);
        boolean stillOpen = line instanceof LinePhase.Open;
        if (stillOpen && exchange instanceof Exchange.Free(var from) && !now.isBefore(from)) {
          sendNext(now);
        }
      }
      case LinePhase.Closed _, LinePhase.Opening _ -> {}
      case LinePhase.Stopping(var by) -> {
        settleAll(now);
        endExchange(now);
        if (!now.isBefore(by)) {
          line = new LinePhase.Stopped();
          exchange = new Exchange.Free(now);
        } else if (exchange instanceof Exchange.Free(var from) && !now.isBefore(from)) {
          sayFarewell(now);
        }
      }
      case LinePhase.Stopped _ -> settleAll(now);
    }
  }

  private void sayFarewell(MonotonicTime now) {
    if (farewells.isEmpty()) {
      line = new LinePhase.Stopped();
      return;
    }
    var farewell = farewells.remove();
    switch (farewell.request()) {
      case Request.Unanswered(var bytes) -> free(transmit(bytes, now));
      case Request.Answered answered ->
          await(farewell.bank(), new Exchange.Purpose.Farewell(), answered, now);
    }
  }

  private void endExchange(MonotonicTime now) {
    switch (exchange) {
      case Exchange.Leaving(var pulse, var goneAt) when !now.isBefore(goneAt) -> {
        free(goneAt);
        out.settle(pulse, new PulseResult.Sent(), goneAt);
      }
      case Exchange.Awaiting awaiting -> {
        boolean quiet = awaiting.quietAt().filter(at -> !now.isBefore(at)).isPresent();
        if (quiet && replies.quiet(awaiting, now)) {
          answered(now);
        }
        if (exchange == awaiting && !now.isBefore(awaiting.replyBy())) {
          timedOut(awaiting, now);
        }
      }
      case Exchange.Free _, Exchange.Leaving _ -> {}
    }
  }

  private void timedOut(Exchange.Awaiting awaiting, MonotonicTime now) {
    if (awaiting.heardNothing()) {
      exchange = new Exchange.Free(now.plus(bus.gap()));
    } else {
      free(now);
    }
    replies.missing(awaiting, now);
    if (line instanceof LinePhase.Open && silence.isHung()) {
      replies.lineHangs(bus.line(), awaiting, now);
      out.closeLine();
      silentSince = silence.nobodyAnswered() ? openedAt : null;
      line = line.failed(now);
    }
  }

  private void sendNext(MonotonicTime now) {
    var pulse = pulses.takeReady(now);
    if (pulse.isPresent()) {
      send(pulse.get(), now);
      return;
    }
    silence.witness().or(() -> schedule.next(now)).ifPresent(bank -> askStatus(bank, now));
  }

  private void send(BusInput.Pulse pulse, MonotonicTime now) {
    var bank = bank(pulse.bank());
    var by = now.plus(bank.profile().replyTimeout());
    var goneAt =
        switch (bank.profile().codec().unlock(pulse.channel(), by)) {
          case Request.Unanswered(var bytes) -> {
            var gone = transmit(bytes, now);
            exchange = new Exchange.Leaving(pulse, gone);
            yield gone;
          }
          case Request.Answered answered ->
              await(bank, new Exchange.Purpose.Unlock(pulse), answered, now);
        };
    latches.energised(bank.profile(), pulse.channel(), goneAt.plus(bank.profile().replyTimeout()));
  }

  private void askStatus(BankState bank, MonotonicTime now) {
    var ask = bank.ask(now);
    await(bank, ask.purpose(), ask.request(), now);
  }

  /// Sends a request whose reply is awaited. Returns when its last byte will have left.
  private MonotonicTime await(
      BankState bank, Exchange.Purpose purpose, Request.Answered request, MonotonicTime now) {
    var goneAt = transmit(request.bytes(), now);
    exchange = new Exchange.Awaiting(bank, purpose, request, now, goneAt);
    return goneAt;
  }

  /// Returns when the last byte will have left.
  private MonotonicTime transmit(WireBytes bytes, MonotonicTime now) {
    out.send(bytes);
    return now.plus(bus.wireTime(bytes.length()));
  }

  private void abandonExchange(MonotonicTime now) {
    switch (exchange) {
      case Exchange.Leaving(var pulse, _) -> out.settle(pulse, new PulseResult.LineLost(true), now);
      case Exchange.Awaiting awaiting -> {
        if (awaiting.purpose() instanceof Exchange.Purpose.Unlock(var pulse)) {
          out.settle(pulse, new PulseResult.LineLost(true), now);
        }
      }
      case Exchange.Free _ -> {}
    }
    // What is under way may still be answered.
    free(now.plus(BusLimits.QUIET));
  }

  /// Nothing is under way any more, and nothing was answered.
  private void free(MonotonicTime ended) {
    boolean longer = bus.gap().compareTo(BusLimits.FRAME_GAP) > 0;
    exchange = new Exchange.Free(ended.plus(longer ? bus.gap() : BusLimits.FRAME_GAP));
  }

  private MonotonicTime wakeAt(MonotonicTime now) {
    var latest = pulses.firstExpiry(now.plus(BusLimits.IDLE_WAKE));
    return switch (line) {
      case LinePhase.Closed(var openAt, _) -> latest.orEarlier(openAt);
      case LinePhase.Open _ ->
          exchange instanceof Exchange.Free(var from)
              ? latest.orEarlier(nextSendAt(from, latest, now))
              : latest.orEarlier(exchange.endsAt());
      case LinePhase.Stopping(var by) -> latest.orEarlier(by).orEarlier(exchange.endsAt());
      case LinePhase.Opening(_, var tellAt) -> tellAt.map(latest::orEarlier).orElse(latest);
      case LinePhase.Stopped _ -> latest;
    };
  }

  private MonotonicTime nextSendAt(MonotonicTime from, MonotonicTime latest, MonotonicTime now) {
    if (silence.witness().isPresent()) {
      return from;
    }
    var next = pulses.firstReady(latest, now).orEarlier(schedule.firstDue(latest));
    return next.isBefore(from) ? from : next;
  }

  private BankState bank(BankId id) {
    return banks.stream()
        .filter(bank -> bank.profile().id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("bus %s has no bank %s".formatted(bus.name(), id)));
  }

  private BankTrouble takesLong() {
    return new BankTrouble(
        BankTrouble.Cause.LINE,
        "%s is still being opened, after %d ms"
            .formatted(bus.line(), BusLimits.OPENING_TOLD_AFTER.toMillis()));
  }

  private static BankTrouble stopped() {
    return new BankTrouble(BankTrouble.Cause.LINE, "the kiosk is stopping");
  }
}
