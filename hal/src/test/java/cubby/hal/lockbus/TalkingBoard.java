package cubby.hal.lockbus;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardDriver;
import cubby.hal.board.BoardStatus;
import cubby.hal.board.BoardStatus.Levels;
import cubby.hal.board.BoardTraits;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.Channel;
import cubby.hal.lockbus.BusRig.FakeReply;
import cubby.hal.wire.FrameShape;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A made-up board of four channels that is greeted twice, read in two parts and bidden farewell,
/// and its driver. Frames are `A5`, address, code, value and their sum; a reply has the code of its
/// request. Used by one thread.
final class TalkingBoard implements BusRig.FakeBoard {
  /// The codes of address 1.
  static final String GREETING = "A5 01 10 00 B6";

  static final String SECOND_GREETING = "A5 01 11 00 B7";
  static final String PART_ONE = "A5 01 20 00 C6";
  static final String PART_TWO = "A5 01 21 00 C7";
  static final String UNLOCK_1 = "A5 01 31 00 D7";
  static final String FAREWELL = "A5 01 40 00 E6";

  /// A value by which it declines.
  static final int REFUSED = 0xDD;

  /// A value by which it is not fit.
  static final int UNFIT = 0xEE;

  private static final int PART = 0x20;
  private static final int UNLOCK = 0x30;

  private final int address;
  private final Map<String, Integer> values = new HashMap<>();
  private final Map<String, Deque<Optional<FakeReply>>> scripts = new HashMap<>();
  private boolean dead;

  TalkingBoard(int address) {
    this.address = address;
    says(request(PART), 0b11);
    says(request(PART + 1), 0b11);
  }

  /// A bus with such boards, bidden farewell so often, from address 1 on.
  static BusRig rig(int farewells, TalkingBoard... boards) {
    var driver = new Driver(farewells);
    var bus = BusProfile.of(BusSettings.of("bus", "serial:/dev/x"), List.of(driver.traits()));
    var banks =
        Stream.of(boards)
            .map(board ->
                BankSettings.of("b" + board.address, "bus", "talking").withAddress(board.address))
            .map(bank -> BankProfile.of(bank, driver))
            .toList();
    var rig = new BusRig(now -> new BusMaster(bus, banks, now));
    Stream.of(boards).forEach(rig::add);
    return rig;
  }

  /// From now on it answers this request with this value: 0 or the doors' levels, or one of the
  /// above.
  void says(String request, int value) {
    values.put(request, value);
  }

  /// The next such request is answered with silence.
  void misses(String request) {
    script(request, Optional.empty());
  }

  /// The next such request is answered as it would be now, so late.
  void answersAfter(String request, long millis) {
    script(
        request,
        Optional.of(new FakeReply(reply(WireBytes.ofHex(request)), Duration.ofMillis(millis))));
  }

  void die() {
    dead = true;
  }

  void revive() {
    dead = false;
  }

  @Override
  public Optional<FakeReply> answer(WireBytes request) {
    if (dead || request.at(1) != address) {
      return Optional.empty();
    }
    var script = scripts.get(request.toString());
    return script == null || script.isEmpty()
        ? Optional.of(new FakeReply(reply(request), BusRig.REPLY_TAKES))
        : script.remove();
  }

  private void script(String request, Optional<FakeReply> reply) {
    scripts.computeIfAbsent(request, _ -> new ArrayDeque<>()).add(reply);
  }

  private WireBytes reply(WireBytes request) {
    return frame(address, request.at(2), values.getOrDefault(request.toString(), 0));
  }

  private String request(int code) {
    return frame(address, code, 0).toString();
  }

  private static WireBytes frame(int address, int code, int value) {
    return WireBytes.of(0xA5, address, code, value, 0xA5 + address + code + value);
  }

  private record Driver(int farewells) implements BoardDriver {
    @Override
    public String name() {
      return "talking";
    }

    @Override
    public BoardTraits traits() {
      return BoardTraits.of(4, 19_200, 1, 31, 1, Duration.ofMillis(300));
    }

    @Override
    public BoardCodec codec(int address, BankSettings bank) {
      return new Codec(address, farewells);
    }
  }

  private record Codec(int address, int farewells) implements BoardCodec, FrameShape {
    @Override
    public List<Request.Answered> greeting() {
      return List.of(asked(0x10, _ -> new Reply.Ready()), asked(0x11, _ -> new Reply.Ready()));
    }

    @Override
    public Request unlock(Channel channel) {
      return asked(UNLOCK + channel.number(), _ -> new Reply.Acknowledged());
    }

    @Override
    public List<Request.Answered> status() {
      return List.of(
          asked(PART, frame -> new Reply.Status(doors(frame.at(3), 0b0011))),
          asked(PART + 1, frame -> new Reply.Status(doors(frame.at(3) << 2, 0b1100))));
    }

    @Override
    public List<Request> farewell() {
      return IntStream.range(0, farewells)
          .<Request>mapToObj(_ -> asked(0x40, _ -> new Reply.Ready()))
          .toList();
    }

    private static BoardStatus doors(int ones, int known) {
      return new BoardStatus(new Levels(ones, known), new Levels(0, known));
    }

    private Request.Answered asked(int code, Request.Meaning well) {
      return new Request.Answered(
          address,
          frame(address, code, 0),
          this,
          reply -> {
            if (reply.at(1) != address) {
              return new Reply.OtherBoard(reply.at(1), reply);
            }
            if (reply.at(2) != code) {
              return new Reply.Unasked(reply);
            }
            return switch (reply.at(3)) {
              case REFUSED -> new Reply.Refused(reply);
              case UNFIT -> new Reply.Unfit("a jumper is missing; set it");
              default -> well.of(reply);
            };
          });
    }

    @Override
    public int longest() {
      return 5;
    }

    @Override
    public Match match(WireBytes bytes, int from) {
      if (bytes.at(from) != 0xA5) {
        return Match.NONE;
      }
      if (bytes.length() - from < 5) {
        return Match.PARTIAL;
      }
      var seen = bytes.slice(from, from + 5);
      return seen.equals(frame(seen.at(1), seen.at(2), seen.at(3)))
          ? new Match.Whole(5)
          : new Match.BadChecksum(5);
    }
  }
}
