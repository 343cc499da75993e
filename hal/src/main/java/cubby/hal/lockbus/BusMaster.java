package cubby.hal.lockbus;

import cubby.hal.board.BoardStatus;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseResult;
import cubby.hal.wire.FrameScanner;
import cubby.hal.wire.WireBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The master of one line with lock boards. Owned by one thread: that of the bus, or a
/// simulation's. Does no I/O and reads no clock: it is told what happens and says what to do.
///
/// **Schedule.** One request is under way at a time, and [BusLimits#FRAME_GAP] of silence lies
/// between two exchanges. When the line is free:
///
/// 1. The oldest pulse that may be sent is sent: its latch has rested, and the supply has room.
/// 2. Else the bank that has been due the longest is asked for its status; of equals, the first in
///    the configuration. A bank is due [BusLimits#POLL_EVERY] after it was last asked, or
///    [BusLimits#ATTENDED_POLL_EVERY] if attended; at once after the line was opened, after a
///    `read`, and while a door looks open that does not count as open yet; and at the moment at
///    which another change can first count. After a request without a good reply it is due no
///    sooner than the reply time-out has passed once more.
/// 3. A lost bank is asked every [BusLimits#PROBE_EVERY] only, and not while an attended bank of
///    the line answers.
///
/// Nothing else is ever sent, so a simulation may skip what lies before `wakeAt`.
///
/// **Replies.** Only a whole frame with a right checksum, from the address and of the kind that was
/// asked for, is a reply. A late reply of another board is told by its address. A late reply of the
/// same board cannot be told from a present one; so after a time-out the board is left alone for as
/// long again, and the first status after that proves only that the board lives: the states come
/// from the next.
///
/// **Pulses** are sent to connected banks only, at most once, before their `notAfter`, and on the
/// connection of the line on which they were asked. Those that wait for a bank that gets lost are
/// `Expired`, those that wait for a line that fails are `LineLost`.
public final class BusMaster {
  private final BusProfile bus;
  private final List<BankState> banks;
  private final LatchGuard latches;
  private final PulseQueue pulses;
  private final AtomicInteger connection = new AtomicInteger();

  private List<BusAction> actions = new ArrayList<>();
  private LinePhase line;
  private Exchange exchange;
  private volatile BusCounters counters = BusCounters.ZERO;

  BusMaster(BusProfile bus, List<BankProfile> banks, MonotonicTime now) {
    this.bus = bus;
    this.banks = banks.stream().map(bank -> new BankState(bank, this::report, now)).toList();
    this.latches = new LatchGuard(bus.supplyLatches());
    this.pulses = new PulseQueue(latches);
    this.line = new LinePhase.Closed(now, BusLimits.FIRST_REOPEN_AFTER);
    this.exchange = new Exchange.Free(now);
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
    return counters;
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
    actions = new ArrayList<>();
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
    return new BusOutput(actions, wakeAt(now), exchange instanceof Exchange.Awaiting);
  }

  private void opened(MonotonicTime now) {
    if (!(line instanceof LinePhase.Opening)) {
      return;
    }
    line = new LinePhase.Open();
    exchange = new Exchange.Free(now);
    connection.incrementAndGet();
    count(BusCounters.Kind.OPENING);
    banks.forEach(bank -> bank.lineOpened(now));
  }

  private void failed(String detail, MonotonicTime now) {
    if (line instanceof LinePhase.Stopped) {
      return;
    }
    line = line.failed(now);
    abandonExchange(now);
    pulses.takeAll().forEach(pulse -> settle(pulse, new PulseResult.LineLost(false), now));
    var trouble = new BankTrouble(BankTrouble.Cause.LINE, detail);
    banks.forEach(bank -> bank.lose(trouble, now));
  }

  private void stop(MonotonicTime now) {
    line = new LinePhase.Stopped();
    abandonExchange(now);
    pulses.takeAll().forEach(pulse -> settle(pulse, new PulseResult.Expired(), now));
    banks.forEach(bank -> bank.failReads(stopped(), now));
  }

  private void asked(BusInput.Pulse pulse, MonotonicTime now) {
    var bank = bank(pulse.bank());
    if (!bank.profile().channels().contains(pulse.channel())) {
      throw new IllegalArgumentException(
          "bank %s has no channel %s".formatted(pulse.bank(), pulse.channel()));
    }
    if (line instanceof LinePhase.Closed || line instanceof LinePhase.Opening) {
      settle(pulse, new PulseResult.LineLost(false), now);
    } else if (pulse.connection() != connection() || !bank.isConnected() || pulses.isFull()) {
      settle(pulse, new PulseResult.Expired(), now);
    } else {
      pulses.add(pulse);
    }
  }

  private void received(WireBytes bytes, MonotonicTime now) {
    if (!(exchange instanceof Exchange.Awaiting awaiting)) {
      return;
    }
    for (var found : awaiting.accept(bytes)) {
      switch (found) {
        case FrameScanner.Found.Junk _ -> count(BusCounters.Kind.RESYNC);
        case FrameScanner.Found.BadChecksum(var frame) -> {
          count(BusCounters.Kind.CHECKSUM_ERROR);
          awaiting.suspect(new Exchange.Evidence.BadChecksum(frame));
        }
        case FrameScanner.Found.Frame(var frame) -> frame(awaiting, frame, now);
      }
    }
  }

  private void frame(Exchange.Awaiting awaiting, WireBytes frame, MonotonicTime now) {
    if (exchange != awaiting) {
      count(BusCounters.Kind.FOREIGN_FRAME);
      return;
    }
    switch (awaiting.meaning(frame)) {
      case Reply.Status(var status) when awaiting.pulse().isEmpty() ->
          replied(awaiting, status, now);
      case Reply.Acknowledged _ when awaiting.pulse().isPresent() ->
          replied(awaiting, new PulseResult.Acknowledged(), now);
      case Reply.Refused _ when awaiting.pulse().isPresent() ->
          replied(awaiting, new PulseResult.Refused(frame.toString()), now);
      case Reply.OtherBoard(var address, _) -> {
        count(BusCounters.Kind.FOREIGN_FRAME);
        if (banks.stream().noneMatch(bank -> bank.mayAnswerLate(address))) {
          awaiting.suspect(new Exchange.Evidence.OtherBoard(address, frame));
        }
      }
      case Reply.Status _, Reply.Acknowledged _, Reply.Refused _, Reply.Unasked _ ->
          count(BusCounters.Kind.FOREIGN_FRAME);
    }
  }

  private void replied(Exchange.Awaiting awaiting, BoardStatus status, MonotonicTime now) {
    free(now);
    count(BusCounters.Kind.REPLY);
    awaiting.bank().heard(status, now);
  }

  private void replied(Exchange.Awaiting awaiting, PulseResult result, MonotonicTime now) {
    free(now);
    count(BusCounters.Kind.REPLY);
    settle(awaiting.pulse().orElseThrow(), result, awaiting.goneAt());
  }

  /// What time alone brings about.
  private void pass(MonotonicTime now) {
    pulses.takeExpired(now).forEach(pulse -> settle(pulse, new PulseResult.Expired(), now));
    switch (line) {
      case LinePhase.Closed(var openAt, var backoff) when !now.isBefore(openAt) -> {
        line = new LinePhase.Opening(backoff);
        actions.add(new BusAction.OpenLine());
      }
      case LinePhase.Open _ -> {
        endExchange(now);
        if (exchange instanceof Exchange.Free(var from) && !now.isBefore(from)) {
          sendNext(now);
        }
      }
      case LinePhase.Closed _, LinePhase.Opening _ -> {}
      case LinePhase.Stopped _ -> stop(now);
    }
  }

  private void endExchange(MonotonicTime now) {
    switch (exchange) {
      case Exchange.Leaving(var pulse, var goneAt) when !now.isBefore(goneAt) -> {
        free(goneAt);
        settle(pulse, new PulseResult.Sent(), goneAt);
      }
      case Exchange.Awaiting awaiting when !now.isBefore(awaiting.replyBy()) ->
          timedOut(awaiting, now);
      case Exchange.Free _, Exchange.Leaving _, Exchange.Awaiting _ -> {}
    }
  }

  private void timedOut(Exchange.Awaiting awaiting, MonotonicTime now) {
    free(now);
    count(BusCounters.Kind.TIME_OUT);
    if (awaiting.pulse().isPresent()) {
      settle(awaiting.pulse().get(), awaiting.withoutReply(), awaiting.goneAt());
      return;
    }
    var bank = awaiting.bank();
    bank.missed(awaiting.trouble(), now);
    if (bank.isLost()) {
      pulses
          .takeAllOf(bank.profile().id())
          .forEach(pulse -> settle(pulse, new PulseResult.Expired(), now));
    }
  }

  private void sendNext(MonotonicTime now) {
    var pulse = pulses.takeReady(now);
    if (pulse.isPresent()) {
      send(pulse.get(), now);
      return;
    }
    // A stable sort, so that of equals the first in the configuration wins.
    banks.stream()
        .filter(bank -> mayAsk(bank) && !bank.dueAt().isAfter(now))
        .min((one, other) -> one.dueAt().compareTo(other.dueAt()))
        .ifPresent(bank -> askStatus(bank, now));
  }

  private void send(BusInput.Pulse pulse, MonotonicTime now) {
    var bank = bank(pulse.bank());
    var request = bank.profile().codec().unlock(pulse.channel());
    var goneAt = transmit(request.bytes(), now);
    latches.energised(bank.profile(), pulse.channel(), goneAt);
    exchange =
        switch (request) {
          case Request.Unanswered _ -> new Exchange.Leaving(pulse, goneAt);
          case Request.Answered answered ->
              new Exchange.Awaiting(bank, Optional.of(pulse), answered, goneAt);
        };
  }

  private void askStatus(BankState bank, MonotonicTime now) {
    var request = bank.profile().codec().status();
    bank.asking(now);
    exchange =
        new Exchange.Awaiting(bank, Optional.empty(), request, transmit(request.bytes(), now));
  }

  /// Returns when the last byte will have left.
  private MonotonicTime transmit(WireBytes bytes, MonotonicTime now) {
    count(BusCounters.Kind.REQUEST);
    actions.add(new BusAction.Send(bytes));
    return now.plus(bus.wireTime(bytes.length()));
  }

  private boolean mayAsk(BankState bank) {
    return !bank.isLost() || banks.stream().noneMatch(BankState::isAwaited);
  }

  private void abandonExchange(MonotonicTime now) {
    switch (exchange) {
      case Exchange.Leaving(var pulse, _) -> settle(pulse, new PulseResult.LineLost(true), now);
      case Exchange.Awaiting awaiting ->
          awaiting.pulse().ifPresent(pulse -> settle(pulse, new PulseResult.LineLost(true), now));
      case Exchange.Free _ -> {}
    }
    exchange = new Exchange.Free(now);
  }

  private void free(MonotonicTime ended) {
    exchange = new Exchange.Free(ended.plus(BusLimits.FRAME_GAP));
  }

  private MonotonicTime wakeAt(MonotonicTime now) {
    var next =
        switch (line) {
          case LinePhase.Closed(var openAt, _) -> Stream.of(openAt);
          case LinePhase.Open _ ->
              switch (exchange) {
                case Exchange.Leaving(_, var goneAt) -> Stream.of(goneAt);
                case Exchange.Awaiting awaiting -> Stream.of(awaiting.replyBy());
                case Exchange.Free(var from) ->
                    sendTimes(now).map(at -> at.isBefore(from) ? from : at);
              };
          case LinePhase.Opening _, LinePhase.Stopped _ -> Stream.<MonotonicTime>empty();
        };
    return Stream.of(next, pulses.expiries(), Stream.of(now.plus(BusLimits.IDLE_WAKE)))
        .flatMap(moments -> moments)
        .min(MonotonicTime::compareTo)
        .orElseThrow();
  }

  private Stream<MonotonicTime> sendTimes(MonotonicTime now) {
    return Stream.concat(
        pulses.readyTimes(now), banks.stream().filter(this::mayAsk).map(BankState::dueAt));
  }

  private void settle(BusInput.Pulse pulse, PulseResult result, MonotonicTime at) {
    report(new BankEvent.PulseSettled(pulse.bank(), pulse.pulse(), pulse.channel(), result, at));
  }

  private void report(BankEvent event) {
    actions.add(new BusAction.Report(event));
  }

  private void count(BusCounters.Kind kind) {
    counters = counters.plus(kind);
  }

  private BankState bank(BankId id) {
    return banks.stream()
        .filter(bank -> bank.profile().id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("bus %s has no bank %s".formatted(bus.name(), id)));
  }

  private static BankTrouble stopped() {
    return new BankTrouble(BankTrouble.Cause.LINE, "the kiosk is stopping");
  }
}
