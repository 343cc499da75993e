package cubby.sim.trial;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CameraView;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentKind;
import cubby.core.cabinet.SizeClass;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.config.ReplySettings;
import cubby.hal.config.StatusOrder;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.camera.CameraId;
import cubby.sim.BoardFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A cabinet and its boards, drawn from a seed.
record Layout(Cabinet cabinet, List<BusSettings> buses, List<BankSettings> banks) {
  private static final int LARGEST_BANK = 24;
  private static final int ROWS = 12;
  private static final int COLUMN_MM = 450;
  private static final List<BoardFamily> FAMILIES = List.of(BoardFamily.values());
  private static final int HEIGHT_MM = 2000;

  private static final SizeClass S = new SizeClass("S", 400, 100, 500);
  private static final SizeClass M = new SizeClass("M", 400, 200, 500);
  private static final SizeClass LARGE = new SizeClass("L", 400, 400, 500);
  private static final SizeClass XL = new SizeClass("XL", 900, 2000, 1200);

  /// Which compartments can tell what is inside.
  private enum Sensors {
    ALL,
    MOST,
    NONE
  }

  /// @param compartments if not drawn, too
  static Layout draw(SplittableRandom random, OptionalInt compartments) {
    return new Drawing(random).draw(compartments);
  }

  private static final class Drawing {
    private final SplittableRandom random;
    private final Sensors sensors;
    private final List<Compartment> compartments = new ArrayList<>();
    private final List<BusSettings> buses = new ArrayList<>();
    private final List<BankSettings> banks = new ArrayList<>();

    Drawing(SplittableRandom random) {
      this.random = random;
      sensors =
          switch (random.nextInt(6)) {
            case 0 -> Sensors.NONE;
            case 1, 2 -> Sensors.MOST;
            default -> Sensors.ALL;
          };
    }

    Layout draw(OptionalInt given) {
      // Drawn in any case, so that the same seed has the same lines.
      int drawn = random.nextInt(Scale.FEWEST, Scale.MOST + 1);
      int wanted = given.orElse(drawn);
      int lines = random.nextInt(1, 4);
      for (int line = 0; line < lines; line++) {
        bus(line, wanted / lines + (line < wanted % lines ? 1 : 0));
      }
      var cameras = random.split();
      int columns = (compartments.size() + ROWS - 1) / ROWS;
      return new Layout(
          new Cabinet(
                  IntStream.range(0, columns).mapToObj(_ -> COLUMN_MM).toList(),
                  HEIGHT_MM,
                  new Cabinet.Console(1, 1000, 400),
                  compartments)
              .with(cameras(cameras)),
          buses,
          banks);
    }

    /// A third of all kiosks have none. Where there are some, most see into one compartment, some
    /// into several, and now and then two see into the same.
    private List<CameraView> cameras(SplittableRandom chances) {
      var views = new ArrayList<CameraView>();
      int none = chances.nextInt(3) == 0 ? 1000 : chances.nextInt(100, 800);
      for (int at = 0; at < compartments.size(); at++) {
        if (chances.nextInt(1000) >= none) {
          int last = Math.min(compartments.size(), at + (chances.nextInt(4) == 0 ? 3 : 1));
          views.add(
              new CameraView(
                  new CameraId("camera" + (views.size() + 1)),
                  compartments.subList(at, last).stream().map(Compartment::id).toList()));
        }
      }
      return views;
    }

    private void bus(int line, int doors) {
      var name = "bus" + (line + 1);
      buses.add(BusSettings.of(name, "serial:/virtual" + (line + 1)));
      var family = family(doors);
      int address = family.firstAddress();
      int left = doors;
      while (left > 0) {
        int here = Math.min(left, Math.min(LARGEST_BANK, family.usualChannels()));
        bank(name, family, address++, here);
        left -= here;
      }
    }

    /// Pins have room for few doors.
    private BoardFamily family(int doors) {
      while (true) {
        var family = FAMILIES.get(random.nextInt(FAMILIES.size()));
        boolean few = family == BoardFamily.GPIO || family == BoardFamily.MCP23017;
        if ((!few || doors <= family.usualChannels())
            && (sensors == Sensors.NONE || sees(family) || random.nextInt(3) == 0)) {
          return family;
        }
      }
    }

    private void bank(String bus, BoardFamily family, int address, int doors) {
      var id = new BankId(String.valueOf((char) ('A' + banks.size())));
      var channels = IntStream.rangeClosed(1, doors).mapToObj(Channel::new).toList();
      var settings =
          BankSettings.of(id.value(), bus, family.driver())
              .withAddress(address)
              .withWired(channels);
      if (family == BoardFamily.GPIO) {
        settings = settings.withWiring(header());
      }
      if (family == BoardFamily.SHUOMING && random.nextBoolean()) {
        settings =
            settings.withReplies(ReplySettings.DEFAULT.withStatusOrder(StatusOrder.LOW_FIRST));
      }
      if (family == BoardFamily.WKLY && random.nextBoolean()) {
        settings = settings.withReplies(ReplySettings.DEFAULT.withAcknowledged(false));
      }
      if (random.nextInt(3) == 0) {
        settings =
            settings.withSensors(
                settings.sensors().withClosedIs(random.nextInt(2)).withInsideIs(random.nextInt(2)));
      }
      banks.add(settings);
      channels.forEach(channel -> compartment(id, channel, sees(family)));
    }

    private void compartment(BankId bank, Channel channel, boolean maySee) {
      int n = compartments.size();
      boolean sensor =
          switch (sensors) {
            case ALL -> maySee;
            case MOST -> maySee && random.nextInt(5) != 0;
            case NONE -> false;
          };
      boolean room = random.nextInt(40) == 0;
      compartments.add(
          new Compartment(
              new CompartmentId(String.valueOf(n + 1)),
              room ? XL : size(),
              bank,
              channel,
              n / ROWS + 1,
              HEIGHT_MM - (n % ROWS + 1) * (HEIGHT_MM / ROWS),
              sensor,
              room ? CompartmentKind.ROOM : CompartmentKind.BOX));
    }

    private SizeClass size() {
      return switch (random.nextInt(6)) {
        case 0, 1, 2 -> S;
        case 3, 4 -> M;
        default -> LARGE;
      };
    }

    private static boolean sees(BoardFamily family) {
      return switch (family) {
        case GPIO, KERONG_CU16, KERONG_CU48 -> true;
        case MCP23017, SHUOMING, WAVESHARE_RELAY, WINNSEN, WKLY -> false;
      };
    }

    /// As the simulated header is wired.
    private static List<ChannelWiring> header() {
      return IntStream.rangeClosed(1, BoardFamily.GPIO.usualChannels())
          .mapToObj(n ->
              new ChannelWiring(new Channel(n), n + 1, InputPoint.of(n + 9), InputPoint.of(n + 17)))
          .toList();
    }
  }
}
