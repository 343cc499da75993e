package cubby.hal.contract.scanner;

import cubby.hal.contract.MonotonicTime;

/// What a scanner reports, in the order in which it came about. Told on the scanner's thread, which
/// the receiver must not hold up.
public sealed interface ScannerEvent {
  MonotonicTime at();

  /// The scanner is there: after the start or after a loss.
  record Ready(MonotonicTime at) implements ScannerEvent {}

  /// One payload, whole, without what ends it. Never empty. It may be a code that opens a door, so
  /// it is not printed.
  record Scanned(String payload, MonotonicTime at) implements ScannerEvent {
    @Override
    public String toString() {
      return "Scanned[…, at=" + at + "]";
    }
  }

  /// A payload was longer than any label, and is dropped whole.
  record TooLong(MonotonicTime at) implements ScannerEvent {}

  /// The scanner is not there, or has gone; a [Ready] ends it. Comes again before that if the cause
  /// becomes another.
  ///
  /// @param detail a sentence for a technician
  record Lost(String detail, MonotonicTime at) implements ScannerEvent {}
}
