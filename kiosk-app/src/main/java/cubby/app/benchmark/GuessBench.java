package cubby.app.benchmark;

import cubby.core.kiosk.Limits;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/// An attacker who types random codes, day and night, as often as the kiosk takes them; and how
/// long an honest person waits beside them.
final class GuessBench {
  private static final int CODES = 50;
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final long SEED = 1;

  private final PrintWriter out;
  private final int days;

  /// @param days of attack, for each length of code
  GuessBench(int days, PrintWriter out) {
    this.days = days;
    this.out = out;
  }

  void run() {
    out.printf(
        Locale.ROOT, "guessing at %d live codes for %d days, one try a minute%n", CODES, days);
    out.println("  digits  tries a day  parcels got  a day   K.N/10^d  longest honest wait");
    for (int digits : new int[] {4, 5}) {
      attack(digits);
    }
    out.printf(
        Locale.ROOT,
        "  by that formula 8 digits, 500 live codes: %.2e a kiosk-day (limit %.0e)%n",
        500 * Limits.CODE_TRIES_A_DAY / 1e8,
        Limits.GUESS_CHANCE_MAX);
  }

  private void attack(int digits) {
    var random = new Random(SEED);
    int space = (int) Math.pow(10, digits);
    var kiosk = new PaperKiosk(CODES + 1, digits, _ -> {});
    int parcel = 0;
    for (; parcel < CODES; parcel++) {
      kiosk.deposits("P" + parcel, freshCode(kiosk, random, digits, space));
    }
    long tries = 0;
    int got = 0;
    long minutes = days * 24L * 60;
    for (long minute = 0; minute < minutes; minute++) {
      kiosk.passes(EVERY);
      var before = kiosk.state().ledger().codeTries().codes().leftAt(kiosk.uptime());
      if (before == 0) {
        continue;
      }
      tries++;
      if (kiosk.tries(format(random.nextInt(space), digits))) {
        got++;
        kiosk.takes();
        kiosk.deposits("P" + parcel++, freshCode(kiosk, random, digits, space));
      }
    }
    out.printf(
        Locale.ROOT,
        "  %6d  %11.2f  %11d  %6.4f  %8.4f  %16s%n",
        digits,
        (double) tries / days,
        got,
        (double) got / days,
        CODES * ((double) tries / days) / space,
        honestWait(digits).toSeconds() + " s");
    out.flush();
  }

  /// The attacker has just used up everything, the checked try included.
  private static Duration honestWait(int digits) {
    var kiosk = new PaperKiosk(2, digits, _ -> {});
    var good = format(7, digits);
    kiosk.deposits("P", good);
    var wrong = format(8, digits);
    for (int i = 0; i < 5; i++) {
      kiosk.tries(wrong);
    }
    kiosk.tries(wrong + "9999");
    var waited = Duration.ZERO;
    while (!kiosk.tries(good + "0000")) {
      kiosk.passes(Duration.ofSeconds(1));
      waited = waited.plusSeconds(1);
    }
    return waited;
  }

  private static String freshCode(PaperKiosk kiosk, Random random, int digits, int space) {
    var code = format(random.nextInt(space), digits);
    while (!kiosk.isFree(code)) {
      code = format(random.nextInt(space), digits);
    }
    return code;
  }

  private static String format(int number, int digits) {
    return ("%0" + digits + "d").formatted(number);
  }
}
