package cubby.app.torture.kill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.app.config.CabinetConfig;
import cubby.app.config.ConfigReader;
import cubby.app.config.ConfigReading;
import cubby.app.control.ControlClient;
import cubby.app.control.Order;
import cubby.app.kiosk.IdleKiosk;
import cubby.app.kiosk.SetUp;
import cubby.app.sim.SimulatedCabinet;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import cubby.link.message.MessageDraft;
import cubby.link.message.MessageKeys;
import cubby.link.message.MessageWriter;
import cubby.sim.SimulatedSite;
import cubby.sim.cabinet.LatchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Everything around a kiosk that is killed, and outlives it: its folder, its cabinet with boards
/// on a pty, a courier, and a carrier's system that sends messages.
final class Workshop implements AutoCloseable {
  static final String COURIER = "4711";
  static final String PIN = "271828";

  private static final String RESOURCE = "/cubby/app/torture/cabinet.yaml";
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

  private final Path config;
  private final Path data;
  private final SimulatedSite site;
  private final String carriersKey;
  private final SecureRandom random;

  private Workshop(
      Path config, Path data, SimulatedSite site, String carriersKey, SecureRandom random) {
    this.config = config;
    this.data = data;
    this.site = site;
    this.carriersKey = carriersKey;
    this.random = random;
  }

  /// @param folder for links and the configuration
  /// @param data the kiosk's, which is set up in it
  static Workshop open(Path folder, Path data) throws IOException {
    var random = new SecureRandom();
    var key = MessageKeys.freshSigningKey(random);
    var lines = Files.createDirectory(folder.resolve("lines"));
    var file = folder.resolve("cabinet.yaml");
    Files.writeString(
        file,
        template()
            .replace("@LINE@", lines.resolve("main").toString())
            .replace("@KEY@", MessageKeys.publicHalf(key)));
    var config = read(file);
    SetUp.make(config, data);
    order(
        data,
        new Order.EnrolCourier(
            new CourierNumber(COURIER),
            new Secret("Courier"),
            new Carrier("Swift"),
            new Secret(PIN)));
    for (var built : config.cabinet().compartments()) {
      if (!built.occupancySensor()) {
        order(data, cleared(built.id()));
      }
    }
    var site = SimulatedSite.open(SimulatedCabinet.planOf(config, LatchSettings.SOLENOID), lines);
    return new Workshop(file, data, site, key, random);
  }

  private static String template() throws IOException {
    try (var in = Workshop.class.getResourceAsStream(RESOURCE)) {
      return new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), UTF_8);
    }
  }

  private static CabinetConfig read(Path file) {
    return switch (ConfigReader.read(file)) {
      case ConfigReading.Sound(var config) -> config;
      case ConfigReading.Broken(var faults) ->
          throw new IllegalStateException(faults.getFirst().in(RESOURCE));
      case ConfigReading.Unreadable(var sentence) -> throw new IllegalStateException(sentence);
    };
  }

  private static void order(Path data, Order order) {
    if (IdleKiosk.order(data, order) instanceof Reply.Refused(var why)) {
      throw new IllegalStateException(why);
    }
  }

  private static Order cleared(CompartmentId compartment) {
    return new Order.ClearCompartment(compartment, new Secret("Torture"), new Secret("seen empty"));
  }

  Path config() {
    return config;
  }

  Path data() {
    return data;
  }

  SimulatedSite site() {
    return site;
  }

  /// The carrier's system announces a parcel. Waits for the answer.
  ///
  /// @return whether the kiosk has said that it is done
  boolean announce(String barcode) {
    var body =
        """
        {"aud": "torture-1", "message": "announce", "kind": "delivery", "tracking": "%s",
         "size": "S", "recipient": {"email": "%s"}}\
        """
            .formatted(barcode, Known.address(barcode));
    var complete =
        MessageDraft.parse(body)
            .complete(
                new UUID(random.nextLong(), random.nextLong()),
                Instant.now(),
                Optional.empty(),
                random);
    var signed = MessageWriter.sign(complete, carriersKey, "carrier");
    return ask(new Order.Tell(new Secret(new String(signed.getBytes(UTF_8), ISO_8859_1))));
  }

  /// Somebody has looked into a compartment, and it is empty.
  boolean clear(CompartmentId compartment) {
    return ask(cleared(compartment));
  }

  private boolean ask(Order order) {
    return ControlClient.ask(data, order, ANSWER_WITHIN) instanceof ControlClient.Answer.Given given
        && given.reply() instanceof Reply.Done;
  }

  @Override
  public void close() {
    site.close();
  }
}
