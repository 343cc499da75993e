package cubby.hal.lockbus;

import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseResult;
import cubby.hal.wire.EchoFilter;
import cubby.hal.wire.FrameScanner;
import cubby.hal.wire.WireBytes;
import java.util.List;
import java.util.Optional;

/// What is under way on the line: nothing, or one request. Owned by the bus master.
sealed interface Exchange {

  /// Nothing. The next request may leave at `from`.
  record Free(MonotonicTime from) implements Exchange {}

  /// A pulse that is never answered. Its last byte leaves at `goneAt`.
  record Leaving(BusInput.Pulse pulse, MonotonicTime goneAt) implements Exchange {}

  /// When it is over, or a frame of it may be, if nothing else comes.
  default MonotonicTime endsAt() {
    return switch (this) {
      case Free(var from) -> from;
      case Leaving(_, var goneAt) -> goneAt;
      case Awaiting awaiting ->
          awaiting.quietAt().map(awaiting.replyBy()::orEarlier).orElseGet(awaiting::replyBy);
    };
  }

  /// What a request is for.
  sealed interface Purpose {
    record Greeting() implements Purpose {}

    record Status() implements Purpose {}

    record Unlock(BusInput.Pulse pulse) implements Purpose {}

    record Farewell() implements Purpose {}
  }

  /// A request whose reply is awaited until `replyBy`.
  final class Awaiting implements Exchange {
    private final BankState bank;
    private final Purpose purpose;
    private final Request.Answered request;
    private final MonotonicTime sentAt;
    private final MonotonicTime goneAt;
    private final FrameScanner scanner;
    private final EchoFilter echo;
    private Evidence evidence = new Evidence.Silence();
    private Optional<MonotonicTime> heardAt = Optional.empty();

    /// A request that was handed to the line at `sentAt`.
    Awaiting(
        BankState bank,
        Purpose purpose,
        Request.Answered request,
        MonotonicTime sentAt,
        MonotonicTime goneAt) {
      this.bank = bank;
      this.purpose = purpose;
      this.request = request;
      this.sentAt = sentAt;
      this.goneAt = goneAt;
      this.scanner = new FrameScanner(request.shape());
      this.echo = new EchoFilter(bank.profile().echo() ? request.bytes() : WireBytes.NONE);
    }

    BankState bank() {
      return bank;
    }

    Purpose purpose() {
      return purpose;
    }

    Request.Answered request() {
      return request;
    }

    MonotonicTime sentAt() {
      return sentAt;
    }

    MonotonicTime goneAt() {
      return goneAt;
    }

    MonotonicTime replyBy() {
      return goneAt.plus(bank.profile().replyTimeout());
    }

    /// Whether nothing came at all.
    boolean heardNothing() {
      return heardAt.isEmpty();
    }

    /// When it can first be told that a frame is over, if only silence tells.
    Optional<MonotonicTime> quietAt() {
      return scanner.awaitsQuiet() ? heardAt.map(at -> at.plus(BusLimits.QUIET)) : Optional.empty();
    }

    List<FrameScanner.Found> quiet() {
      return scanner.quiet();
    }

    List<FrameScanner.Found> accept(WireBytes bytes, MonotonicTime now) {
      heardAt = Optional.of(now);
      var news = echo.accept(bytes);
      evidence = evidence.plus(news);
      return scanner.accept(news);
    }

    Reply meaning(WireBytes frame) {
      return request.meaning().of(frame);
    }

    /// Remembers why there may be no good reply. The newest counts.
    void suspect(Evidence newest) {
      evidence = newest;
    }

    PulseResult withoutReply() {
      return switch (evidence) {
        case Evidence.Silence _, Evidence.Junk _ ->
            new PulseResult.NoReply(bank.profile().replyTimeout());
        case Evidence.BadChecksum(var frame) -> new PulseResult.BadChecksum(frame.toString());
        case Evidence.OtherBoard(var address, _) ->
            new PulseResult.WrongBoard(request.address(), address);
      };
    }

    /// What the board said against itself.
    BankTrouble declined(String what) {
      return new BankTrouble(
          BankTrouble.Cause.UNFIT,
          "board %d was asked %s: %s".formatted(request.address(), request.bytes(), what));
    }

    BankTrouble trouble() {
      int address = request.address();
      return switch (evidence) {
        case Evidence.Silence _ ->
            new BankTrouble(
                BankTrouble.Cause.SILENT,
                "board %d did not answer %s within %d ms"
                    .formatted(address, request.bytes(), bank.profile().replyTimeout().toMillis()));
        case Evidence.Junk junk ->
            new BankTrouble(
                BankTrouble.Cause.SILENT,
                "board %d was asked %s; what came, %s, is no answer to it"
                    .formatted(address, request.bytes(), junk.hex()));
        case Evidence.BadChecksum(var frame) ->
            new BankTrouble(
                BankTrouble.Cause.CHECKSUM,
                "board %d was asked %s; the reply %s fails its checksum"
                    .formatted(address, request.bytes(), frame));
        case Evidence.OtherBoard(var other, var frame) ->
            new BankTrouble(
                BankTrouble.Cause.WRONG_BOARD,
                "board %d was asked %s; board %d answered %s"
                    .formatted(address, request.bytes(), other, frame));
      };
    }
  }

  /// What came instead of a good reply.
  sealed interface Evidence {
    record Silence() implements Evidence {}

    /// Bytes in which there was no answer.
    ///
    /// @param bytes the first of them: those that are kept, and one to tell that there were more
    record Junk(WireBytes bytes) implements Evidence {
      /// As many as a technician needs to tell a wrong baud from another protocol.
      private static final int KEPT_BYTES = 32;

      public Junk {
        bytes = bytes.slice(0, Math.min(bytes.length(), KEPT_BYTES + 1));
      }

      String hex() {
        return bytes.length() > KEPT_BYTES ? bytes.slice(0, KEPT_BYTES) + " …" : bytes.toString();
      }
    }

    record BadChecksum(WireBytes frame) implements Evidence {}

    record OtherBoard(int address, WireBytes frame) implements Evidence {}

    /// With more bytes, of which it is not known yet what they are.
    default Evidence plus(WireBytes more) {
      return switch (this) {
        case Silence _ -> more.isEmpty() ? this : new Junk(more);
        case Junk(var bytes) -> new Junk(bytes.plus(more));
        case BadChecksum _, OtherBoard _ -> this;
      };
    }
  }
}
