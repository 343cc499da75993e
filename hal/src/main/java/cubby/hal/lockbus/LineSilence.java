package cubby.hal.lockbus;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a line that hangs from one with dead boards on it: the silence of those that never
/// answered says nothing of the line, so the board that answered last is the witness. Owned by the
/// bus master.
final class LineSilence {
  private final List<BankState> banks;

  /// Who was asked and kept silent since the last byte came.
  private final Set<Board> silent = new HashSet<>();

  private int inARow;

  /// On this connection of the line.
  private @Nullable Board lastAnswered;

  /// One of a bank's boards: its inputs may be on another than its latches.
  private record Board(BankState bank, int address) {}

  LineSilence(List<BankState> banks) {
    this.banks = banks;
  }

  void lineOpened() {
    byteCame();
    lastAnswered = null;
  }

  void byteCame() {
    silent.clear();
    inARow = 0;
  }

  void answered(BankState bank, int address) {
    lastAnswered = new Board(bank, address);
  }

  /// On this connection of the line.
  boolean nobodyAnswered() {
    return lastAnswered == null;
  }

  void keptSilent(BankState bank, int address) {
    silent.add(new Board(bank, address));
    inARow++;
  }

  /// Who is to be asked next, out of turn, since the silence of others casts doubt on the line. One
  /// that was lost meanwhile, not for its own silence, is no witness.
  Optional<BankState> witness() {
    return inARow >= BusLimits.SILENCES_UNTIL_DOUBT
        ? Optional.ofNullable(lastAnswered)
            .filter(board -> !silent.contains(board))
            .map(Board::bank)
            .filter(bank -> !bank.isLost())
        : Optional.empty();
  }

  /// Whether the witness is silent, too; where nobody has answered on this connection, whether all
  /// are.
  boolean isHung() {
    if (inARow < BusLimits.SILENCES_UNTIL_DOUBT && !banks.stream().allMatch(BankState::isLost)) {
      return false;
    }
    return lastAnswered != null
        ? silent.contains(lastAnswered)
        : silent.stream().map(Board::bank).toList().containsAll(banks);
  }
}
