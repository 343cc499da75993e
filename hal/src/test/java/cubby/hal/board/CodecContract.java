package cubby.hal.board;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.wire.FrameScanner;
import cubby.hal.wire.FrameScanner.Found;
import cubby.hal.wire.WireBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every codec of a serial board owes, whatever its protocol: its replies are found however
/// they arrive, and nothing else is taken for one. One subclass a driver.
public abstract class CodecContract {

  /// A request and the frame, in hex, with which a board answers it.
  public record Golden(Request request, String reply, Class<? extends Reply> means) {}

  /// Frames from the protocol's sources, at least one for each kind of reply, each for a codec of
  /// its own that has learned nothing yet.
  protected abstract List<Golden> goldens();

  /// Whether a change of a single byte of a reply always shows.
  protected boolean hasChecksum() {
    return true;
  }

  /// Whether an echo of an unlock cannot be told from its answer.
  protected boolean unlockMayEqualItsReply() {
    return false;
  }

  @Test
  void goldenRepliesMeanWhatTheirSourceSays() {
    for (var golden : goldens()) {
      assertThat(heard(golden, bytes(golden)))
          .as(golden.reply())
          .hasExactlyElementsOfTypes(golden.means());
    }
  }

  @Test
  void splitAtEveryByte() {
    for (int i = 0; i < goldens().size(); i++) {
      int length = bytes(goldens().get(i)).length();
      for (int at = 0; at <= length; at++) {
        var golden = goldens().get(i);
        var reply = bytes(golden);
        assertThat(heard(golden, reply.slice(0, at), reply.from(at)))
            .as("%s split at %d", golden.reply(), at)
            .hasExactlyElementsOfTypes(golden.means());
      }
    }
  }

  @Test
  void byteByByte() {
    for (var golden : goldens()) {
      var reply = bytes(golden);
      var bytes =
          IntStream.range(0, reply.length())
              .mapToObj(i -> reply.slice(i, i + 1))
              .toArray(WireBytes[]::new);
      assertThat(heard(golden, bytes)).as(golden.reply()).hasExactlyElementsOfTypes(golden.means());
    }
  }

  @Test
  void gluedTogether() {
    for (var golden : goldens()) {
      var reply = bytes(golden);
      assertThat(heard(golden, reply.plus(reply).plus(reply)))
          .as(golden.reply())
          .hasExactlyElementsOfTypes(golden.means(), golden.means(), golden.means());
    }
  }

  @Test
  void afterJunk() {
    for (var junk : List.of("00", "FF", "FF 00 FF", "55 55 55 55 55 55 55 55 55 55 55 55")) {
      for (var golden : goldens()) {
        assertThat(heard(golden, WireBytes.ofHex(junk).plus(bytes(golden))))
            .as("%s after %s", golden.reply(), junk)
            .hasExactlyElementsOfTypes(golden.means());
      }
    }
  }

  @Test
  void aTruncatedReplyIsNone() {
    for (var golden : goldens()) {
      var reply = bytes(golden);
      for (int length = 0; length < reply.length(); length++) {
        assertThat(heard(golden, reply.slice(0, length)))
            .as("first %d of %s", length, golden.reply())
            .isEmpty();
      }
    }
  }

  /// Every place, every other value.
  @Test
  void aReplyWithOneByteChangedIsNone() {
    if (!hasChecksum()) {
      return;
    }
    for (int i = 0; i < goldens().size(); i++) {
      int length = bytes(goldens().get(i)).length();
      for (int at = 0; at < length; at++) {
        for (int by = 1; by < 256; by++) {
          var golden = goldens().get(i);
          var changed = changed(bytes(golden), at, by);
          assertThat(heard(golden, changed))
              .as("%s for %s", changed, golden.reply())
              .allMatch(Reply.Unasked.class::isInstance);
        }
      }
    }
  }

  @Test
  void anEchoOfTheRequestIsNoReply() {
    for (var golden : goldens()) {
      if (golden.means() == Reply.Status.class || !unlockMayEqualItsReply()) {
        var request = golden.request().bytes();
        assertThat(heard(golden, request))
            .as("%s", request)
            .allMatch(Reply.Unasked.class::isInstance);
      }
    }
  }

  private static WireBytes changed(WireBytes reply, int at, int by) {
    var bytes = reply.toArray();
    bytes[at] ^= (byte) by;
    return WireBytes.copyOf(bytes);
  }

  private static WireBytes bytes(Golden golden) {
    return WireBytes.ofHex(golden.reply());
  }

  /// What is understood of portions that arrive at once, and then silence.
  private static List<Reply> heard(Golden golden, WireBytes... portions) {
    return heard((Request.Answered) golden.request(), portions);
  }

  /// What is understood, in answer to a request, of portions that arrive at once, and then silence.
  public static List<Reply> heard(Request.Answered request, WireBytes... portions) {
    var scanner = new FrameScanner(request.shape());
    var replies = new ArrayList<Reply>();
    for (var portion : portions) {
      replies.addAll(replies(request, scanner.accept(portion)));
    }
    replies.addAll(replies(request, scanner.quiet()));
    return replies;
  }

  private static List<Reply> replies(Request.Answered request, List<Found> found) {
    return found.stream()
        .filter(Found.Frame.class::isInstance)
        .map(frame -> request.meaning().of(((Found.Frame) frame).bytes()))
        .toList();
  }
}
