package cubby.hal.lockbus;

import cubby.hal.board.Reply;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseResult;
import cubby.hal.line.LineAddress;
import cubby.hal.wire.FrameScanner;
import cubby.hal.wire.WireBytes;
import java.util.List;
import java.util.Optional;

/// What comes back to a request, or that nothing does, and what follows from it for whom: the bank
/// that was asked, the pulse under way, the other banks of the line. Owned by the bus master.
final class Replies {
  private final List<BankState> banks;
  private final PulseQueue pulses;
  private final LatchGuard latches;
  private final LineSilence silence;
  private final Dispatch out;

  Replies(
      List<BankState> banks,
      PulseQueue pulses,
      LatchGuard latches,
      LineSilence silence,
      Dispatch out) {
    this.banks = banks;
    this.pulses = pulses;
    this.latches = latches;
    this.silence = silence;
    this.out = out;
  }

  /// Bytes came. Returns whether the answer was among them.
  boolean came(Exchange.Awaiting awaiting, WireBytes bytes, MonotonicTime now) {
    silence.byteCame();
    return found(awaiting, awaiting.accept(bytes, now), now);
  }

  /// Bytes came, and then none for so long that a frame is over. Returns whether the answer was
  /// among them.
  boolean quiet(Exchange.Awaiting awaiting, MonotonicTime now) {
    return found(awaiting, awaiting.quiet(), now);
  }

  /// No answer came in time.
  void missing(Exchange.Awaiting awaiting, MonotonicTime now) {
    out.count(BusCounters.Kind.TIME_OUT);
    if (awaiting.heardNothing()) {
      silence.keptSilent(awaiting.bank(), awaiting.request().address());
    }
    switch (awaiting.purpose()) {
      case Exchange.Purpose.Unlock(var pulse) ->
          out.settle(pulse, awaiting.withoutReply(), awaiting.goneAt());
      case Exchange.Purpose.Status _, Exchange.Purpose.Greeting _ -> {
        awaiting.bank().missed(awaiting.request().address(), awaiting.trouble(), now);
        expirePulsesOfLost(awaiting.bank(), now);
      }
      case Exchange.Purpose.Farewell _ -> {}
    }
  }

  /// The silence is the line's.
  void lineHangs(LineAddress line, Exchange.Awaiting last, MonotonicTime now) {
    var trouble =
        new BankTrouble(
            BankTrouble.Cause.SILENT,
            "no board on %s answers; the last request was %s"
                .formatted(line, last.request().bytes()));
    for (var bank : banks) {
      if (!bank.isLost()) {
        bank.lose(trouble, now);
      }
      expirePulsesOfLost(bank, now);
    }
  }

  private boolean found(
      Exchange.Awaiting awaiting, List<FrameScanner.Found> all, MonotonicTime now) {
    boolean answered = false;
    for (var found : all) {
      switch (found) {
        case FrameScanner.Found.Junk _ -> out.count(BusCounters.Kind.RESYNC);
        case FrameScanner.Found.BadChecksum(var frame) -> {
          out.count(BusCounters.Kind.CHECKSUM_ERROR);
          awaiting.suspect(new Exchange.Evidence.BadChecksum(frame));
        }
        case FrameScanner.Found.Frame(var frame) -> {
          boolean answers = !answered && answers(awaiting, frame, now);
          if (!answers) {
            out.count(BusCounters.Kind.FOREIGN_FRAME);
          }
          answered |= answers;
        }
      }
    }
    return answered;
  }

  private boolean answers(Exchange.Awaiting awaiting, WireBytes frame, MonotonicTime now) {
    var reply = awaiting.meaning(frame);
    return switch (reply) {
      case Reply.OtherBoard(var address, _) -> {
        if (banks.stream().noneMatch(bank -> bank.mayAnswerLate(address))) {
          awaiting.suspect(new Exchange.Evidence.OtherBoard(address, frame));
        }
        yield false;
      }
      case Reply.Unasked _ -> false;
      case Reply.Status _, Reply.Ready _, Reply.Unfit _, Reply.Acknowledged _, Reply.Refused _ ->
          answers(awaiting, reply, frame, now);
    };
  }

  private boolean answers(
      Exchange.Awaiting awaiting, Reply reply, WireBytes frame, MonotonicTime now) {
    var bank = awaiting.bank();
    var declined = declines(reply, frame);
    return switch (awaiting.purpose()) {
      case Exchange.Purpose.Status _ when reply instanceof Reply.Status(var status) -> {
        answered(awaiting, now);
        bank.heard(status, now);
        yield true;
      }
      case Exchange.Purpose.Greeting _ when reply instanceof Reply.Ready -> {
        answered(awaiting, now);
        bank.greeted(now);
        yield true;
      }
      case Exchange.Purpose.Unlock(var pulse) when result(reply, frame).isPresent() -> {
        answered(awaiting, now);
        latches.energised(bank.profile(), pulse.channel(), now);
        out.settle(pulse, result(reply, frame).get(), awaiting.goneAt());
        yield true;
      }
      case Exchange.Purpose.Status _, Exchange.Purpose.Greeting _ when declined.isPresent() -> {
        answered(awaiting, now);
        bank.declined(
            awaiting.purpose() instanceof Exchange.Purpose.Greeting,
            awaiting.declined(declined.get()),
            now);
        expirePulsesOfLost(bank, now);
        yield true;
      }
      case Exchange.Purpose.Farewell _ -> {
        answered(awaiting, now);
        yield true;
      }
      case Exchange.Purpose.Status _, Exchange.Purpose.Greeting _, Exchange.Purpose.Unlock _ ->
          false;
    };
  }

  private void answered(Exchange.Awaiting awaiting, MonotonicTime now) {
    out.count(BusCounters.Kind.REPLY);
    out.countRoundTrip(now.since(awaiting.sentAt()));
    silence.answered(awaiting.bank(), awaiting.request().address());
    if (awaiting.bank().isLost()) {
      // What took this one away may have taken others, too.
      banks.forEach(bank -> bank.probeAtOnce(now));
    }
  }

  /// What a reply says of a pulse, if it is about one.
  private static Optional<PulseResult> result(Reply reply, WireBytes frame) {
    return switch (reply) {
      case Reply.Acknowledged _ -> Optional.of(new PulseResult.Acknowledged());
      case Reply.Refused _, Reply.Unfit _ -> Optional.of(new PulseResult.Refused(frame.toString()));
      case Reply.Status _, Reply.Ready _, Reply.OtherBoard _, Reply.Unasked _ -> Optional.empty();
    };
  }

  /// What a board said that it cannot do, if it did.
  private static Optional<String> declines(Reply reply, WireBytes frame) {
    return switch (reply) {
      case Reply.Unfit(var sentence) -> Optional.of(sentence);
      case Reply.Refused _ -> Optional.of("it declined with " + frame);
      case Reply.Acknowledged _,
          Reply.Status _,
          Reply.Ready _,
          Reply.OtherBoard _,
          Reply.Unasked _ ->
          Optional.empty();
    };
  }

  private void expirePulsesOfLost(BankState bank, MonotonicTime now) {
    if (bank.isLost()) {
      pulses
          .takeAllOf(bank.profile().id())
          .forEach(pulse -> out.settle(pulse, new PulseResult.Expired(), now));
    }
  }
}
