package cubby.hal.shuoming;

import cubby.hal.wire.Checksum;
import cubby.hal.wire.FrameShape;
import cubby.hal.wire.WireBytes;
import java.util.List;
import java.util.OptionalInt;

/// All frames of the family, their last byte BCC the XOR of all before it [2]. Used by one thread.
///
/// Of five bytes: `8A AA CC ST BCC` after an unlock, `80 AA CC ST BCC` of one channel, `81 AA CC ST
/// BCC` unsolicited, and `80 AA 00 33 BCC`, the request for all channels, which an adapter may
/// echo. Longer: `80 AA S… 33 BCC`, the status of all channels, with 3 status bytes [2], 4 or 7
/// [1].
///
/// How many it has depends on the make and not on the channels: boards of 8 answer with 3 too. So
/// the first status of a board is over when silence follows; its length is learned, and from then
/// on is as good a mark as the checksum. A shorter frame that begins like a status is one only if
/// it does not go on: the request and an all-clear status of 7 bytes even end in the same BCC.
final class ShuomingShape implements FrameShape {
  static final int STATUS = 0x80;
  static final int UNSOLICITED = 0x81;
  static final int UNLOCK = 0x8A;
  static final int ALL = 0x00;
  static final int QUERY = 0x33;
  static final int OPEN = 0x00;
  static final int CLOSED = 0x11;

  /// Five bits of the DIP switch [2].
  static final int LAST_ADDRESS = 31;

  static final int MOST_CHANNELS = 50;

  static final int SHORT = 5;

  /// Lengths of a status of all channels: 3, 4 or 7 status bytes, and four others.
  private static final List<Integer> STATUS_LENGTHS = List.of(7, 8, 11);

  private static final int LONGEST = STATUS_LENGTHS.getLast();

  private final int address;
  private List<Integer> ownStatusLengths = STATUS_LENGTHS;

  /// @param address of the board whose length is learned
  ShuomingShape(int address) {
    this.address = address;
  }

  /// The status of the board has so many bytes.
  void learn(int length) {
    ownStatusLengths = List.of(length);
  }

  /// It may be another board by now.
  void forget() {
    ownStatusLengths = STATUS_LENGTHS;
  }

  @Override
  public int longest() {
    return LONGEST;
  }

  @Override
  public Match match(WireBytes bytes, int from) {
    int there = bytes.length() - from;
    if (!isHeader(bytes.at(from)) || (there > 1 && !isAddress(bytes.at(from + 1)))) {
      return Match.NONE;
    }
    if (there < SHORT) {
      return Match.PARTIAL;
    }
    if (bytes.at(from) == STATUS) {
      return status(bytes, from, there);
    }
    return isChannel(bytes.at(from + 2)) ? Checksum.XOR.judge(bytes, from, SHORT) : Match.NONE;
  }

  private Match status(WireBytes bytes, int from, int there) {
    var lengths = bytes.at(from + 1) == address ? ownStatusLengths : STATUS_LENGTHS;
    boolean mayGoOn = there < lengths.getLast();
    var whole = whole(bytes, from, there, lengths);
    if (whole.isPresent()) {
      int length = whole.getAsInt();
      return mayGoOn ? new Match.WholeIfQuiet(length) : new Match.Whole(length);
    }
    if (!mayGoOn) {
      return broken(bytes, from, lengths);
    }
    return lengths.contains(there) && endsLikeStatus(bytes, from, there)
        ? new Match.BadChecksumIfQuiet(there)
        : Match.PARTIAL;
  }

  /// The length of the longest whole frame.
  private static OptionalInt whole(
      WireBytes bytes, int from, int there, List<Integer> statusLengths) {
    for (int length : statusLengths.reversed()) {
      if (length <= there
          && endsLikeStatus(bytes, from, length)
          && Checksum.XOR.isRight(bytes, from, length)) {
        return OptionalInt.of(length);
      }
    }
    return isShortStatus(bytes.at(from + 2), bytes.at(from + 3))
            && Checksum.XOR.isRight(bytes, from, SHORT)
        ? OptionalInt.of(SHORT)
        : OptionalInt.empty();
  }

  private static Match broken(WireBytes bytes, int from, List<Integer> statusLengths) {
    for (int length : statusLengths) {
      if (endsLikeStatus(bytes, from, length)) {
        return new Match.BadChecksum(length);
      }
    }
    return Match.NONE;
  }

  private static boolean endsLikeStatus(WireBytes bytes, int from, int length) {
    return bytes.at(from + length - 2) == QUERY;
  }

  private static boolean isShortStatus(int channel, int state) {
    return channel == ALL
        ? state == QUERY
        : isChannel(channel) && (state == OPEN || state == CLOSED || state == QUERY);
  }

  private static boolean isHeader(int octet) {
    return octet == STATUS || octet == UNSOLICITED || octet == UNLOCK;
  }

  private static boolean isAddress(int octet) {
    return octet >= 1 && octet <= LAST_ADDRESS;
  }

  private static boolean isChannel(int octet) {
    return octet >= 1 && octet <= MOST_CHANNELS;
  }
}
