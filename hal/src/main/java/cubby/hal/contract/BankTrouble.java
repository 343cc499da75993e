package cubby.hal.contract;

/// Why a bank cannot be read, in the words of the technician's trade.
///
/// @param cause what failed
/// @param detail what was tried and what came back, bytes in hex; one line, English
public record BankTrouble(Cause cause, String detail) {
  public enum Cause {
    /// The line could not be opened, or went away.
    LINE,
    /// The board does not answer.
    SILENT,
    /// What comes back fails its checksum.
    CHECKSUM,
    /// Another board answers in its place.
    WRONG_BOARD,
    /// The board answers, and says that it cannot do its work or is set up for another.
    UNFIT
  }
}
