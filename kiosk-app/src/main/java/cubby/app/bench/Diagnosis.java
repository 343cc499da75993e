package cubby.app.bench;

import cubby.hal.contract.BankTrouble;
import cubby.hal.lockbus.Drivers;

/// Says why a board cannot be read: what was tried, what came back, what to check.
final class Diagnosis {
  /// Where nothing comes.
  static final String CHECK_SILENCE =
      "check the power of the board, A and B of the line (swapped?), its number ('cubby bus scan'"
          + " asks them all), --driver and --baud";

  /// Where bytes come that are no frame.
  static final String CHECK_GARBAGE =
      "check --baud and --driver (known are %s); if both are right it is noise: A and B, ground, a"
              .formatted(Drivers.known())
          + " terminator at each end";

  private Diagnosis() {}

  static String of(Bench bench, BankTrouble trouble, Traffic traffic) {
    return switch (trouble.cause()) {
      case LINE -> line(bench, trouble.detail());
      case SILENT -> silent(bench, traffic);
      case CHECKSUM ->
          "%s (%s): check --baud, then the line: a loose wire, A and B, ground, terminators."
              .formatted(sentence(trouble.detail()), bench);
      case WRONG_BOARD ->
          "%s (%s): check the DIP switches, two boards may share a number; or name another --board."
              .formatted(sentence(trouble.detail()), bench);
      case UNFIT -> "%s (%s).".formatted(sentence(trouble.detail()), bench);
    };
  }

  static String line(Bench bench, String detail) {
    var line = bench.bus().line();
    var why = detail.startsWith(line + ": ") ? detail.substring(line.length() + 2) : detail;
    return "Tried %s at %d baud: %s%s"
        .formatted(line, bench.baud(), why, why.endsWith("?") ? "" : ".");
  }

  /// Neither a reading nor a loss came about.
  static String undecided(Bench bench, Traffic traffic) {
    return "%s, and what came back, %s, came to no reading; check the line."
        .formatted(asked(bench, traffic), traffic.isSilent() ? "nothing" : traffic.heard());
  }

  private static String silent(Bench bench, Traffic traffic) {
    if (traffic.isSilent()) {
      return "%s, and nothing came back: %s.".formatted(asked(bench, traffic), CHECK_SILENCE);
    }
    if (traffic.isOnlyEcho()) {
      return "%s, and only our own bytes came back, %s: the adapter echoes (--echo), and the board is silent; %s."
          .formatted(asked(bench, traffic), traffic.heard(), CHECK_SILENCE);
    }
    return "%s, and what came back is no answer, %s: %s."
        .formatted(asked(bench, traffic), traffic.heard(), CHECK_GARBAGE);
  }

  private static String asked(Bench bench, Traffic traffic) {
    return "Board %d (%s) was asked %s".formatted(bench.board(), bench, traffic.asked());
  }

  private static String sentence(String detail) {
    return detail.isEmpty()
        ? detail
        : Character.toUpperCase(detail.charAt(0)) + detail.substring(1);
  }
}
