package cubby.hal.lab;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.LatchSettings;
import cubby.hal.config.PinSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.Channel;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.line.Lines;
import cubby.hal.lockbus.LockBuses;
import cubby.hal.wire.WireTap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// The part of a kiosk that pulses latches and hears of doors, as a program that can be killed. It
/// says on standard output what it hears, a line an event, and obeys `pulse BANK CHANNEL`.
public final class LabKiosk {
  /// For how long a pulse may still be sent; a real kiosk says 2 s.
  private static final Duration RESPITE = Duration.ofSeconds(30);

  private LabKiosk() {}

  /// @param arguments names of lines, each with the banks that [#banksOn] has for it
  public static void main(String[] arguments) throws IOException {
    var lines = List.of(arguments);
    var buses = lines.stream().map(line -> BusSettings.of(line, line)).toList();
    var banks = lines.stream().flatMap(line -> banksOn(line).stream()).toList();
    var opened =
        LockBuses.open(
            buses,
            banks,
            new Lines(),
            LabKiosk::now,
            task -> new Thread(task),
            LabKiosk::say,
            WireTap.NONE);
    opened.banks().forEach(bank -> bank.attend(true));
    obey(opened.banks());
    opened.close();
  }

  private static List<BankSettings> banksOn(String line) {
    if (line.startsWith("i2c:")) {
      return List.of(
          slow(BankSettings.of("E", line, "mcp23017"), 1000).withWired(channels(1, 2)),
          slow(BankSettings.of("X", line, "mcp23017").withAddress(0x21), 1000)
              .withWired(channels(1)));
    }
    var high = gpio("H", line, 0, 300, wiring(1, 4, 8), wiring(2, 5, 9));
    var low = gpio("L", line, 1, 1000, wiring(1, 6, 10)).withPins(new PinSettings(true, null));
    var taken = gpio("T", line, 2, 300, wiring(1, 7, 11));
    return List.of(high, low, taken);
  }

  private static BankSettings gpio(
      String id, String line, int address, int millis, ChannelWiring... wiring) {
    var settings = slow(BankSettings.of(id, line, "gpio").withAddress(address), millis);
    return settings
        .withWiring(List.of(wiring))
        .withWired(List.of(wiring).stream().map(ChannelWiring::channel).toList());
  }

  private static ChannelWiring wiring(int channel, int output, int door) {
    return new ChannelWiring(new Channel(channel), output, ChannelWiring.InputPoint.of(door), null);
  }

  /// An emulated machine needs more patience than a real one.
  private static BankSettings slow(BankSettings bank, int onTimeMillis) {
    return bank.withReplies(bank.replies().withTimeout(Duration.ofSeconds(1)))
        .withLatches(new LatchSettings(Duration.ofMillis(onTimeMillis), Duration.ofSeconds(1)));
  }

  private static List<Channel> channels(int... numbers) {
    return Arrays.stream(numbers).mapToObj(Channel::new).toList();
  }

  private static void obey(List<LockBank> banks) throws IOException {
    long pulses = 0;
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var words = line.split(" ", -1);
      var id = new PulseId("pulse-" + ++pulses);
      banks.stream()
          .filter(bank -> bank.id().toString().equals(words[1]))
          .forEach(
              bank -> bank.pulse(id, new Channel(Integer.parseInt(words[2])), now().plus(RESPITE)));
    }
  }

  private static void say(BankEvent event) {
    System.out.println(event);
  }

  private static MonotonicTime now() {
    return new MonotonicTime(System.nanoTime());
  }
}
