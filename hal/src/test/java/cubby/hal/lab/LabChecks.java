package cubby.hal.lab;

import cubby.hal.config.DebounceSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/// Drives latches through the real drivers on a machine with a real Linux GPIO chip and I2C bus,
/// and looks at the pins from outside. Run by `hal/lab`; everything there takes its time, so no
/// time is held to tightly. Ends with status 1 if a check failed.
public final class LabChecks {
  /// An emulated machine takes 3 s to start Java; one whose host is busy, forty.
  private static final Duration SOON = Duration.ofMinutes(2);

  private static final Duration A_WHILE = Duration.ofSeconds(3);

  private static final String GPIO = "gpio:" + Machine.CHIP;
  private static final String I2C = "i2c:1";

  /// Pins as [LabKiosk] wires them.
  private static final int HIGH_LATCH = 4;

  private static final int LOW_LATCH = 6;
  private static final int TAKEN = 7;
  private static final int DOOR = 8;

  /// Port B high under its pull-ups: all doors of the expander open.
  private static final int ALL_OPEN = 0xFF00;

  private int failed;

  private LabChecks() {}

  public static void main(String[] arguments) throws Exception {
    var checks = new LabChecks();
    checks.pins();
    checks.expander();
    checks.kioskKilledInMidPulse();
    checks.guardKilledInMidPulse();
    checks.whatIsNotThere();
    System.out.printf("%n%s%n", checks.failed == 0 ? "all held" : checks.failed + " FAILED");
    System.exit(checks.failed == 0 ? 0 : 1);
  }

  private void pins() throws IOException, InterruptedException {
    title("GPIO chip: pulses, doors, a pin that is taken");
    Machine.pull(LOW_LATCH, "down");
    var other = new ProcessBuilder("gpioset", "-c", Machine.CHIP, TAKEN + "=1").start();
    check("another program holds pin 7", await(SOON, () -> Machine.line(TAKEN) == 1));
    check("before the kiosk, the active-low output is pulled on", Machine.line(LOW_LATCH) == 0);
    try (var kiosk = KioskProcess.start(GPIO)) {
      hear(kiosk, "bank H connects", "Connected", "bank=H");
      hear(kiosk, "bank L connects", "Connected", "bank=L");
      hear(kiosk, "the pin that is taken", "Lost", "bank=T", "pin 7");
      check("active high, off is low", Machine.line(HIGH_LATCH) == 0);
      check("active low, off is high", Machine.line(LOW_LATCH) == 1);

      kiosk.pulse("H", 1);
      pulseSeen("active high, asked for 300 ms", () -> Machine.line(HIGH_LATCH));
      hear(kiosk, "is acknowledged", "PulseSettled", "bank=H", "Acknowledged");
      kiosk.pulse("L", 1);
      pulseSeen("active low, asked for 1000 ms", () -> 1 - Machine.line(LOW_LATCH));
      hear(kiosk, "is acknowledged", "PulseSettled", "bank=L", "Acknowledged");

      Machine.pull(DOOR, "down");
      hear(kiosk, "a door that closes", "Changed", "bank=H", "CLOSED");
      var longest = flicker();
      boolean silent = kiosk.hear(A_WHILE, "Changed", "bank=H").isEmpty();
      System.out.printf("  ..  open for %d ms at the longest%n", longest.toMillis());
      check(
          "a switch that flickers, and is open for less than 50 ms at a time, is no door",
          silent || longest.compareTo(DebounceSettings.DEFAULT_OPEN) > 0);
      Machine.pull(DOOR, "up");
      hear(kiosk, "a door that opens", "Changed", "bank=H", "OPEN");
    } finally {
      other.destroy();
    }
    check(
        "after the kiosk has stopped, the released line rests at its off side",
        Machine.line(LOW_LATCH) == 1);
  }

  /// Opens and closes the door's switch ten times; returns for how long it was open at most.
  private static Duration flicker() throws InterruptedException {
    var longest = Duration.ZERO;
    for (int i = 0; i < 10; i++) {
      long opened = System.nanoTime();
      Machine.pull(DOOR, "up");
      Thread.sleep(5);
      Machine.pull(DOOR, "down");
      var open = Duration.ofNanos(System.nanoTime() - opened);
      longest = open.compareTo(longest) > 0 ? open : longest;
      Thread.sleep(5);
    }
    return longest;
  }

  private void expander() throws IOException {
    title("MCP23017: pulses, doors, an absent chip, a failing bus");
    Machine.expanderPins(ALL_OPEN);
    try (var kiosk = KioskProcess.start(I2C)) {
      hear(kiosk, "bank E connects", "Connected", "bank=E");
      hear(kiosk, "the absent chip", "Lost", "bank=X", "0x21");

      kiosk.pulse("E", 1);
      pulseSeen("expander, asked for 1000 ms", () -> Machine.expanderOutput(0));
      Machine.expanderPins(ALL_OPEN & ~0x0100);
      hear(kiosk, "a door that closes", "Changed", "bank=E", "CLOSED");
      Machine.expanderPins(ALL_OPEN);
      hear(kiosk, "a door that opens", "Changed", "bank=E", "OPEN");

      kiosk.pulse("E", 2);
      check("the latch is on", await(SOON, () -> Machine.expanderOutput(1) == 1));
      Machine.failTransfers(40);
      check(
          "transfers fail while it should go off: it goes off all the same",
          await(SOON, () -> Machine.expanderOutput(1) == 0));
      Machine.failTransfers(1_000_000);
      hear(kiosk, "the bus fails", "Lost", "bank=E");
      Machine.failTransfers(0);
      hear(kiosk, "the bus is back", "Connected", "bank=E");
    }
  }

  private void kioskKilledInMidPulse() throws IOException {
    title("SIGKILL of the kiosk in mid-pulse");
    Machine.pull(LOW_LATCH, "down");
    killedInMidPulse(GPIO, "L", "active-low output", () -> 1 - Machine.line(LOW_LATCH));
    killedInMidPulse(I2C, "E", "expander's output", () -> Machine.expanderOutput(0));
  }

  private void killedInMidPulse(String line, String bank, String what, IntSupplier on)
      throws IOException {
    try (var kiosk = KioskProcess.start(line)) {
      hear(kiosk, "bank " + bank + " connects", "Connected", "bank=" + bank);
      kiosk.pulse(bank, 1);
      check(what + " is on", await(SOON, () -> on.getAsInt() == 1));
      var guard = kiosk.guard(line);
      kiosk.kill();
      long killed = System.nanoTime();
      check(what + " goes off", await(SOON, () -> on.getAsInt() == 0));
      System.out.printf("  ..  %d ms after the kill%n", since(killed));
      check("the guard ends", await(SOON, () -> !guard.isAlive()));
      check(what + " stays off", !await(A_WHILE, () -> on.getAsInt() == 1));
    }
  }

  private void guardKilledInMidPulse() throws IOException {
    title("SIGKILL of the guard in mid-pulse");
    Machine.pull(LOW_LATCH, "down");
    try (var kiosk = KioskProcess.start(GPIO, I2C)) {
      hear(kiosk, "bank L connects", "Connected", "bank=L");
      hear(kiosk, "bank E connects", "Connected", "bank=E");
      guardKilled(kiosk, GPIO, "L", "active-low output", () -> 1 - Machine.line(LOW_LATCH));
      guardKilled(kiosk, I2C, "E", "expander's output", () -> Machine.expanderOutput(0));
    }
  }

  private void guardKilled(
      KioskProcess kiosk, String line, String bank, String what, IntSupplier on)
      throws IOException {
    kiosk.pulse(bank, 1);
    check(what + " is on", await(SOON, () -> on.getAsInt() == 1));
    check("its guard is killed", kiosk.guard(line).destroyForcibly());
    long killed = System.nanoTime();
    check(what + " goes off", await(SOON, () -> on.getAsInt() == 0));
    System.out.printf("  ..  %d ms after the kill%n", since(killed));
    hear(kiosk, "the kiosk says why", "Lost", "bank=" + bank, "signal 9");
    hear(kiosk, "and has a new guard", "Connected", "bank=" + bank);
  }

  private void whatIsNotThere() throws IOException {
    title("What is not there");
    try (var kiosk = KioskProcess.start("gpio:gpiochip9", "i2c:7")) {
      hear(kiosk, "no such chip", "Lost", "/dev/gpiochip9");
      hear(kiosk, "no such bus", "Lost", "/dev/i2c-7");
    }
  }

  private void pulseSeen(String what, IntSupplier on) {
    check(what + ": goes on", await(SOON, () -> on.getAsInt() == 1));
    long began = System.nanoTime();
    check(what + ": goes off", await(SOON, () -> on.getAsInt() == 0));
    System.out.printf("  ..  seen on for %d ms%n", since(began));
  }

  private void title(String title) {
    System.out.printf("%n%s%n", title);
  }

  private void hear(KioskProcess kiosk, String what, String... parts) throws IOException {
    var heard = kiosk.hear(SOON, parts);
    check(what, heard.isPresent());
    heard
        .map(List::of)
        .orElseGet(kiosk::unheard)
        .forEach(line -> System.out.println("  ..  " + line));
  }

  private void check(String what, boolean holds) {
    System.out.printf("  %s  %s%n", holds ? "ok" : "FAILED", what);
    failed += holds ? 0 : 1;
  }

  private static boolean await(Duration within, BooleanSupplier condition) {
    long until = System.nanoTime() + within.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - until > 0) {
        return false;
      }
      KioskProcess.pause();
    }
    return true;
  }

  private static long since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
  }
}
