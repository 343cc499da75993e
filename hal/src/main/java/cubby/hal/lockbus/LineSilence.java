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
  private final Set<BankState> silent = new HashSet<>();

  private int inARow;

  /// On this connection of the line.
  private @Nullable BankState lastAnswered;

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

  void answered(BankState bank) {
    lastAnswered = bank;
  }

  /// On this connection of the line.
  boolean nobodyAnswered() {
    return lastAnswered == null;
  }

  void keptSilent(BankState bank) {
    silent.add(bank);
    inARow++;
  }

  /// Who is to be asked next, out of turn, since the silence of others casts doubt on the line.
  Optional<BankState> witness() {
    return inARow >= BusLimits.SILENCES_UNTIL_DOUBT
        ? lately().filter(bank -> !silent.contains(bank))
        : Optional.empty();
  }

  /// Whether the witness is silent, too; where nobody has answered on this connection, whether all
  /// are.
  boolean isHung() {
    if (inARow < BusLimits.SILENCES_UNTIL_DOUBT && !banks.stream().allMatch(BankState::isLost)) {
      return false;
    }
    return lately().map(silent::contains).orElseGet(() -> silent.containsAll(banks));
  }

  /// The bank that answered last. One that was lost meanwhile for another reason than silence is no
  /// witness.
  private Optional<BankState> lately() {
    return Optional.ofNullable(lastAnswered)
        .filter(bank -> !bank.isLost() || silent.contains(bank));
  }
}
