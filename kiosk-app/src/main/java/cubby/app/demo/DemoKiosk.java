package cubby.app.demo;

import cubby.app.config.CabinetConfig;
import cubby.app.control.ControlClient;
import cubby.app.control.Order;
import cubby.app.kiosk.PoweredKiosk;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.kiosk.Rules;
import cubby.core.screen.Touch;
import cubby.core.secret.KioskSecrets;
import cubby.core.speech.Announcer;
import cubby.core.text.Secret;
import cubby.hal.contract.light.Light;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Utterance;
import cubby.link.letter.LetterWriter;
import cubby.sim.SimulatedSite;
import cubby.sim.cabinet.VirtualCabinet;
import cubby.sim.camera.SimulatedLight;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A kiosk at work on simulated boards. The steel and the lines last as long as this does, while
/// the kiosk's power may go and come back. Any thread.
final class DemoKiosk implements AutoCloseable {

  private static final Reply NO_POWER = new Reply.Refused("The kiosk has no power.");
  private static final Logger LOG = LoggerFactory.getLogger(DemoKiosk.class);

  private final CabinetConfig config;
  private final Audiences audience;
  private final DemoFolder folder;
  private final SimulatedSite site;
  private final SimulatedLight light = new SimulatedLight();
  private final Plugs plugs = new Plugs();
  private final Speaker speaker;
  private final Mailbox mailbox;
  private final SecureRandom random = new SecureRandom();

  private @Nullable Run run;
  private @Nullable DemoStaff staff;
  private long rowsTold;
  private boolean closed;

  /// From power to no power.
  private record Run(PoweredKiosk kiosk, JournalFeed feed) {}

  private DemoKiosk(
      CabinetConfig config, Audiences audience, DemoFolder folder, SimulatedSite site) {
    this.config = config;
    this.audience = audience;
    this.folder = folder;
    this.rowsTold = folder.rowsBefore();
    this.site = site;
    this.speaker = plugs.speaker(new Captions(audience));
    light.set(true);
    this.mailbox =
        new Mailbox(
            new LetterWriter(config.profile(), ZoneId.systemDefault()),
            InstantSource.system(),
            audience::mail);
  }

  /// Builds the steel and the folder; the kiosk has no power yet.
  ///
  /// @param kept the data folder, if it is to stay
  static DemoKiosk build(CabinetConfig written, Optional<Path> kept) throws IOException {
    // Returns come with codes, though no message announces them here.
    var config =
        written.withRules(written.rules().withAnnouncedCodes(Rules.DEFAULT.announcedCodes()));
    var folder = DemoFolder.open(config, kept);
    try {
      var audience = new Audiences();
      var site = SimulatedSite.open(SimulatedBoards.planOf(config), folder.lines());
      LeftInside.in(folder.data()).restore(site.cabinet());
      site.cabinet().observe((compartment, _) -> audience.compartment(compartment));
      tap(config, site, audience);
      return new DemoKiosk(SimulatedBoards.reachedAt(site, config), audience, folder, site);
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /// Has somebody told of everything from now on.
  void tell(DemoAudience more) {
    audience.add(more);
  }

  CabinetConfig config() {
    return config;
  }

  Path data() {
    return folder.data();
  }

  /// The steel, for people's hands.
  VirtualCabinet cabinet() {
    return site.cabinet();
  }

  /// The light in the compartments; it is on at first.
  Light light() {
    return light;
  }

  /// What can be pulled out of the console.
  Plugs plugs() {
    return plugs;
  }

  /// The lines and the supply of their boards, for people's hands.
  LineHands lines() {
    return new LineHands(config, site.site());
  }

  /// Who may sign in.
  ///
  /// @throws IllegalStateException before the first start
  synchronized DemoStaff staff() {
    if (staff == null) {
      throw new IllegalStateException("nobody has been enrolled yet");
    }
    return staff;
  }

  /// Gives the kiosk power. Nothing happens if it has.
  synchronized void start() {
    if (run != null || closed) {
      return;
    }
    var kiosk =
        PoweredKiosk.start(
            config,
            folder.data(),
            SimulatedCameras.of(config, site.cabinet(), light).stream().map(plugs::camera).toList(),
            mailbox,
            new Announcer(config.cabinet(), false, speaker).andThen(audience::screen),
            failure -> audience.power(new Power.Stopped(String.valueOf(failure.getMessage()))));
    run = new Run(kiosk, JournalFeed.start(kiosk.journal(), rowsTold, audience::rows));
    audience.power(new Power.On());
    if (staff == null) {
      staff = new StaffOffice(this::ask, config.profile().name(), random).enrol();
      audience.staff(staff);
      if (folder.fresh()) {
        lookInside();
      }
    }
  }

  /// Takes the power from the kiosk in the middle of whatever it does.
  synchronized void cutPower() {
    end(PoweredKiosk::cutPower);
    audience.power(new Power.Off());
  }

  /// Somebody touches the screen; in vain if there is no power.
  synchronized void touch(Touch touch) {
    if (run == null) {
      return;
    }
    if (touch instanceof Touch.Taken) {
      speaker.say(Utterance.KEY);
    } else {
      run.kiosk().touch(touch);
    }
  }

  Announcements announcements() {
    return new Announcements(this::ask, config.profile());
  }

  /// Does what `./cubby compartment clear` does, by the same way.
  Reply clear(CompartmentId compartment, String by, String reason) {
    var order = new Order.ClearCompartment(compartment, new Secret(by), new Secret(reason));
    return switch (ControlClient.ask(folder.data(), order, ControlClient.ANSWER_WITHIN)) {
      case ControlClient.Answer.Given(var reply) -> reply;
      case ControlClient.Answer.NobodyThere _ -> NO_POWER;
      case ControlClient.Answer.Lost(var why) -> new Reply.Refused(why);
    };
  }

  /// Ends everything in order, and leaves nothing behind but a folder that is to stay.
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      end(PoweredKiosk::close);
      site.close();
      noteParcels();
      folder.close();
    }
  }

  private void noteParcels() {
    try {
      LeftInside.in(folder.data()).note(site.cabinet());
    } catch (IOException e) {
      LOG.warn("It is not noted which parcels are in the simulated cabinet", e);
    }
  }

  private void end(Consumer<PoweredKiosk> how) {
    if (run != null) {
      rowsTold = run.feed().end();
      how.accept(run.kiosk());
      run = null;
    }
  }

  /// Whoever sets up a cabinet looks into the compartments that have no sensor to do so.
  private void lookInside() {
    config.cabinet().compartments().stream()
        .filter(built -> !built.occupancySensor())
        .map(Compartment::id)
        .forEach(id -> clear(id, "Cubby demo", "Looked inside at set-up: empty."));
  }

  private synchronized Reply ask(Function<KioskSecrets, Command> command) {
    return run == null ? NO_POWER : run.kiosk().ask(command);
  }

  private static void tap(CabinetConfig config, SimulatedSite site, DemoAudience audience) {
    for (var bus : config.buses()) {
      var boards = new TreeMap<Integer, Cu16Words.Board>();
      config.banks().stream()
          .filter(bank -> bank.bus().equals(bus.name()))
          .forEach(bank ->
              boards.put(
                  Objects.requireNonNullElse(bank.address(), 0),
                  new Cu16Words.Board(
                      bank.id(),
                      Objects.requireNonNullElse(bank.sensors().closedIs(), 1),
                      Objects.requireNonNullElse(bank.sensors().insideIs(), 1))));
      site.site()
          .bus(bus.name())
          .addTap(
              new WireLog(
                  bus.name(),
                  new Cu16Words(config.cabinet(), boards),
                  InstantSource.system(),
                  audience::frame));
    }
  }
}
