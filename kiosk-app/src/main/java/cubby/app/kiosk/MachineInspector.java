package cubby.app.kiosk;

import cubby.app.config.CabinetConfig;
import cubby.core.secret.DataFolder;
import cubby.core.session.BusTraffic;
import cubby.core.shell.Kiosk;
import cubby.hal.lockbus.BusCounters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells technicians at the screen of the machine that their kiosk runs on. Any thread.
final class MachineInspector implements Kiosk.Inspector {
  private static final Logger LOG = LoggerFactory.getLogger(MachineInspector.class);

  /// In the data folder, where no other is configured or there.
  static final String FOLDER = "diagnostics";

  private static final double HALF = 0.5;
  private static final double NEARLY_ALL = 0.99;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final CabinetConfig config;
  private final Path data;
  private final KioskRecords records;
  private final OpenBuses buses;
  private volatile @Nullable Kiosk kiosk;

  MachineInspector(CabinetConfig config, DataFolder folder, KioskRecords records, OpenBuses buses) {
    this.config = config;
    this.data = folder.path();
    this.records = records;
    this.buses = buses;
  }

  /// The kiosk is there now.
  void inspects(Kiosk started) {
    kiosk = started;
  }

  @Override
  public List<BusTraffic> traffic() {
    return buses.counters().entrySet().stream()
        .map(bus -> traffic(bus.getKey(), bus.getValue()))
        .toList();
  }

  static BusTraffic traffic(String bus, BusCounters counted) {
    return new BusTraffic(
        bus,
        counted.requests(),
        counted.timeOuts(),
        counted.checksumErrors(),
        counted.foreignFrames() + counted.resyncs(),
        counted.openings(),
        counted.roundTrips().within(HALF),
        counted.roundTrips().within(NEARLY_ALL));
  }

  @Override
  public Optional<String> diagnose() {
    var running = kiosk;
    if (running == null) {
      return Optional.empty();
    }
    var archive =
        records
            .diagnosis(KioskNow.of(running.state(), running.now().trust(), buses.counters()))
            .archive();
    var name =
        "cubby-%s-%s.zip"
            .formatted(config.profile().id(), TIME.format(InstantSource.system().instant()));
    return keep(archive, name, config.diagnostics(), data);
  }

  /// Where it was written.
  ///
  /// @param wished a folder that may be on what is plugged in just now
  static Optional<String> keep(byte[] archive, String name, Optional<Path> wished, Path data) {
    return wished
        .filter(Files::isDirectory)
        .flatMap(folder -> written(archive, folder.resolve(name)))
        .or(() -> written(archive, data.resolve(FOLDER).resolve(name)));
  }

  /// What is plugged in may be gone by now, or full.
  private static Optional<String> written(byte[] archive, Path file) {
    try {
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
      Files.write(file, archive, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return Optional.of(file.toString());
    } catch (IOException e) {
      LOG.warn("A diagnosis could not be written to {}", file, e);
      return Optional.empty();
    }
  }
}
