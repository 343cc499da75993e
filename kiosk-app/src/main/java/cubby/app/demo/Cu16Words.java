package cubby.app.demo;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What the frames of CU16 boards mean at this cabinet. Immutable.
///
/// @param boards which bank is wired to the board of an address
record Cu16Words(Cabinet cabinet, SortedMap<Integer, Board> boards) {

  private static final int STATUS = 0x30;
  private static final int UNLOCK = 0x31;
  private static final int STATUS_REPLY = 0x35;
  private static final int STATUS_REPLY_LENGTH = 9;
  private static final int HOOKS = 3;
  private static final int BEAMS = 5;
  private static final int LOCKS = 16;

  /// How many labels are named before they are only counted.
  private static final int NAMED_MAX = 4;

  /// @param closedIs the level of a door switch that means closed
  /// @param insideIs the level of an occupancy sensor that means that something is inside
  record Board(BankId bank, int closedIs, int insideIs) {}

  static boolean asksForStatus(byte[] frame) {
    return frame.length > 2 && frame[2] == STATUS;
  }

  /// @param frame whole
  String meaning(byte[] frame) {
    if (frame.length < 5) {
      return "not a frame";
    }
    int address = Byte.toUnsignedInt(frame[1]) >> 4;
    int low = frame[1] & 0x0F;
    return switch (frame[2]) {
      case STATUS -> "board %d, how are you?".formatted(address);
      case UNLOCK -> "board %d, unlock %s".formatted(address, door(address, low));
      case STATUS_REPLY ->
          frame.length == STATUS_REPLY_LENGTH ? status(address, frame) : "a reply cut short";
      default -> "command %02X".formatted(frame[2]);
    };
  }

  private String status(int address, byte[] frame) {
    var board = boards.get(address);
    if (board == null) {
      return "board %d".formatted(address);
    }
    var open = labels(board, lock -> bit(frame, HOOKS, lock) != board.closedIs());
    var inside = labels(board, lock -> bit(frame, BEAMS, lock) == board.insideIs());
    var doors = open.isEmpty() ? "closed" : list("open", open);
    var sensors = inside.isEmpty() ? "empty" : list("inside", inside);
    return "board %d: %s, %s".formatted(address, doors, sensors);
  }

  private List<String> labels(Board board, IntPredicate ofLock) {
    return IntStream.range(0, LOCKS)
        .filter(ofLock)
        .mapToObj(lock -> compartment(board, lock))
        .flatMap(Optional::stream)
        .map(CompartmentId::label)
        .toList();
  }

  private String door(int address, int lock) {
    return Optional.ofNullable(boards.get(address))
        .flatMap(board -> compartment(board, lock))
        .map(door -> "door " + door)
        .orElse("lock " + lock);
  }

  private Optional<CompartmentId> compartment(Board board, int lock) {
    return cabinet.at(board.bank(), new Channel(lock + 1)).map(Compartment::id);
  }

  private static String list(String what, List<String> labels) {
    return labels.size() <= NAMED_MAX
        ? what + " " + String.join(" ", labels)
        : "%d %s".formatted(labels.size(), what);
  }

  private static int bit(byte[] frame, int from, int lock) {
    return frame[from + lock / 8] >> (lock % 8) & 1;
  }
}
