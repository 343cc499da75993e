package cubby.sim.kiosk;

import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.journal.Commit;
import cubby.core.journal.Journal;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.memory.MemoryJournal;
import cubby.core.journal.memory.PowerCut;
import cubby.core.kiosk.KioskState;
import cubby.core.kiosk.LedgerEvolution;
import cubby.core.notice.OpenedNotice;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.Touch;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import cubby.core.shell.RunningClock;
import cubby.core.shell.TouchReader;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.signal.SignalEvent;
import cubby.hal.contract.signal.SignalId;
import cubby.hal.contract.signal.SignalKind;
import cubby.hal.contract.signal.SignalState;
import cubby.hal.contract.sound.Utterance;
import cubby.hal.lockbus.LockBuses;
import cubby.sim.Meanwhile;
import cubby.sim.SitePlan;
import cubby.sim.VirtualClock;
import cubby.sim.VirtualRun;
import cubby.sim.VirtualSite;
import cubby.sim.cabinet.VirtualCabinet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A kiosk with its cabinet, its boards and its power, on one thread, in a time that passes when it
/// is told to. The same blueprint and the same hands give the same run, byte for byte.
///
/// The steel, the lines, the journal and the clocks last; the kiosk between two power cuts is a
/// `Run`. It begins without power.
public final class VirtualKiosk {
  private static final String PULLED = "the adapter of this line was pulled";
  private static final Reply NO_POWER = new Reply.Refused("The kiosk does not run.");

  private final KioskBlueprint blueprint;
  private final VirtualClock clock = new VirtualClock();
  private final VirtualWall wall;
  private final VirtualSite site;
  private final VirtualPost post;
  private final KioskSecrets secrets;
  private final VirtualCameras cameras;
  private final TouchReader touches;
  private final Map<SignalId, SignalEvent> contacts = new TreeMap<>();
  private final TreeSet<String> unplugged = new TreeSet<>();
  private final TreeSet<BankId> dark = new TreeSet<>();
  private final Observers observers = new Observers();
  private MemoryJournal journal;
  private Duration diskTakes = Duration.ZERO;
  private @Nullable Run run;
  private boolean diskLow;

  /// Whether it has ended by itself, so that the last screen is that of a kiosk out of service.
  private boolean failed;

  /// A disk on which nothing else is.
  private static final long PLENTY = 1L << 40;

  /// From power to no power.
  private record Run(VirtualRun lines, VirtualLoop loop) {}

  public VirtualKiosk(KioskBlueprint blueprint) {
    this(blueprint, UnaryOperator.identity());
  }

  /// @param built what is really there, of what the blueprint says
  public VirtualKiosk(KioskBlueprint blueprint, UnaryOperator<SitePlan> built) {
    this.blueprint = blueprint;
    var random = new SplittableRandom(blueprint.seed());
    wall = new VirtualWall(blueprint.begin(), clock);
    site = new VirtualSite(built.apply(blueprint.site()), clock);
    secrets = new KioskSecrets(RootKey.fresh(random), random);
    post = new VirtualPost(blueprint.profile().support().email());
    cameras =
        new VirtualCameras(
            blueprint.cabinet().cameras(), site.cabinet(), secrets.photoSealer(), observers);
    touches = new TouchReader(secrets);
    journal = setUp(new MemoryJournal(blueprint.profile().id(), random));
    dark.addAll(blueprint.cabinet().banks());
    dark.forEach(bank -> site.power(bank).turn(false));
    dark.clear();
    observers.watch(site.cabinet());
    post.observe(
        notice -> observers.tell(it -> it.carried(notice)),
        notice -> observers.tell(it -> it.refused(notice)));
  }

  /// Tells of what happens from now on.
  public void observe(KioskObserver observer) {
    observers.add(observer);
  }

  /// What `./cubby setup` writes.
  private MemoryJournal setUp(MemoryJournal fresh) {
    var stamp = new RunningClock(wall, clock, Optional.empty()).now();
    var facts = new ArrayList<Lasting>();
    facts.add(new Lasting.KioskSetUp(blueprint.profile().id()));
    blueprint.wirings().forEach((id, how) -> facts.add(new Lasting.CompartmentWired(id, how)));
    var ledger = fresh.recover().ledger();
    for (var fact : facts) {
      ledger = LedgerEvolution.evolve(ledger, fact, stamp);
    }
    fresh.commit(new Commit(stamp, facts, List.of(), List.of(), ledger));
    return fresh.powerCut();
  }

  // Power

  /// Boards and kiosk get power. Nothing happens if the kiosk runs.
  public void powerOn() {
    if (run != null) {
      return;
    }
    failed = false;
    banks().filter(bank -> !dark.contains(bank)).forEach(bank -> site.power(bank).turn(true));
    var masters = LockBuses.masters(blueprint.buses(), blueprint.banks(), clock.now());
    var lines = new VirtualRun(clock, site, masters, this::reported, new Loop());
    var loop =
        new VirtualLoop(
            blueprint,
            new WatchedJournal(journal, observers),
            secrets,
            clock,
            wall,
            post,
            cameras,
            lines.banks().stream().map(observers::watched).toList(),
            new VirtualSpeaker(observers),
            () -> OptionalLong.of(diskLow ? 0 : PLENTY),
            screen -> observers.tell(it -> it.shown(screen)));
    loop.rest(diskTakes);
    run = new Run(lines, loop);
    unplugged.forEach(bus -> lines.line(bus).unplug(PULLED));
    contacts.values().forEach(loop::signalled);
  }

  /// Boards and kiosk lose power in the middle of whatever they do.
  public void cutPower() {
    banks().forEach(bank -> site.power(bank).turn(false));
    end(KioskObserver.Ending.POWER);
  }

  /// The kiosk's program ends in the middle of whatever it does; its boards keep their power, and
  /// nothing of what it had to say is on the wire any more.
  public void crash() {
    end(KioskObserver.Ending.CRASH);
  }

  /// Power fails in the next commit.
  ///
  /// @param durable whether the commit has reached the disk by then
  public void cutPowerInNextCommit(boolean durable) {
    journal.cutPowerInNextCommit(durable);
  }

  public boolean running() {
    return run != null;
  }

  /// What is on the wire is lost, and what was durable is there at the next start.
  private void end(KioskObserver.Ending why) {
    boolean ran = run != null;
    for (var bus : site.buses().values()) {
      bus.lose(clock.now());
      bus.masterLeft(clock.now());
      bus.due(clock.now());
    }
    if (run != null) {
      run.lines().end();
    }
    run = null;
    journal = journal.powerCut();
    if (ran) {
      observers.tell(it -> it.ended(why));
    }
  }

  private java.util.stream.Stream<BankId> banks() {
    return blueprint.banks().stream().map(bank -> bank.id());
  }

  // Time

  /// How long it has been going on, power or not.
  public MonotonicTime now() {
    return clock.now();
  }

  public Instant wallTime() {
    return wall.instant();
  }

  /// What everybody else's clocks show.
  public Instant trueTime() {
    return wall.trueInstant();
  }

  /// Lets everything happen that happens within `time`.
  public void pass(Duration time) {
    var end = clock.now().plus(time);
    do {
      guarded(running -> running.lines().pass(end.since(clock.now())));
    } while (run != null && clock.now().isBefore(end));
    clock.pass(end.since(clock.now()));
    site.cabinet().advanceTo(end);
  }

  /// Somebody sets the wall clock.
  public void jumpClock(Duration by) {
    wall.jump(by);
  }

  // People and the world

  /// In vain, if the kiosk does not run.
  public void touch(Touch touch) {
    if (!(touch instanceof Touch.Taken)) {
      receive(touches.read(touch));
    } else if (run != null) {
      observers.tell(it -> it.said(Utterance.KEY));
    }
  }

  public void receive(Input input) {
    guarded(running -> running.loop().receive(input));
  }

  /// Asks something of the kiosk from outside its screen.
  ///
  /// @param command made with the kiosk's keys
  public Reply ask(Function<KioskSecrets, Command> command) {
    var replies = new ArrayList<Reply>();
    guarded(running -> {
      var made = command.apply(secrets);
      var reply = running.loop().ask(made);
      replies.add(reply);
      observers.tell(it -> it.answered(made, reply));
    });
    return replies.isEmpty() ? NO_POWER : replies.getFirst();
  }

  /// The steel, for people's hands.
  public VirtualCabinet cabinet() {
    return site.cabinet();
  }

  /// Boards and lines, for whoever breaks them.
  public VirtualSite site() {
    return site;
  }

  /// The kiosk's end of one bus is pulled out.
  public void unplug(String bus) {
    if (unplugged.add(bus)) {
      guarded(running -> running.lines().line(bus).unplug(PULLED));
    }
  }

  public void plugIn(String bus) {
    if (unplugged.remove(bus)) {
      guarded(running -> running.lines().line(bus).plugIn());
    }
  }

  /// The supply of one board alone.
  public void power(BankId bank, boolean on) {
    boolean _ = on ? dark.remove(bank) : dark.add(bank);
    site.power(bank).turn(on && run != null);
  }

  /// A contact of the cabinet's own has changed. A kiosk that starts is told how it stands.
  public void contact(SignalId contact, SignalKind kind, SignalState state) {
    var event = new SignalEvent(contact, kind, state, clock.now());
    contacts.put(contact, event);
    guarded(running -> {
      running.loop().signalled(event);
      running.loop().step();
    });
  }

  /// Its cameras and their photos.
  public VirtualCameras cameras() {
    return cameras;
  }

  /// Whether anybody has this address.
  public void knowAddress(String address, boolean known) {
    post.know(address, known);
  }

  /// How often it has tried to have a notice leave.
  public int postTries() {
    return post.tries();
  }

  /// Whether notices can leave.
  public void openPost(boolean open) {
    post.open(open);
  }

  /// Asked of each notice that would leave to a person.
  ///
  /// @param whom to whose address nothing can be sent
  public void refuseMail(Predicate<OpenedNotice.Reader> whom) {
    post.refuse(whom);
  }

  public void fillDisk(boolean full) {
    journal.fillDisk(full);
    diskLow = full;
  }

  /// Less room than the reserve, and enough to write facts.
  public void lowerDisk() {
    journal.fillDisk(false);
    diskLow = true;
  }

  /// The kiosk goes on only so long after each thing that it has dealt with.
  ///
  /// @param each zero, if the disk is as quick as usual
  public void slowDisk(Duration each) {
    diskTakes = each;
    if (run != null) {
      run.loop().rest(each);
    }
  }

  // What there is to see

  /// Empty without power.
  public Optional<Screen> screen() {
    if (failed) {
      return Optional.of(
          new Screen(
              0, blueprint.profile().language(), new ScreenModel.OutOfService(), false, List.of()));
    }
    return Optional.ofNullable(run).flatMap(running -> running.loop().screen());
  }

  /// Empty if the kiosk does not run.
  public Optional<KioskState> state() {
    return Optional.ofNullable(run).map(running -> running.loop().state());
  }

  /// All that has left the box, oldest first.
  public List<OpenedNotice> delivered() {
    return post.delivered();
  }

  public Journal journal() {
    return journal;
  }

  /// What the journal says of single parcels.
  public VirtualRecords records() {
    return new VirtualRecords(this);
  }

  /// The journal's rows, oldest first.
  public List<ChainedRow> rows() {
    return journal.rows();
  }

  public KioskSecrets secrets() {
    return secrets;
  }

  public KioskBlueprint blueprint() {
    return blueprint;
  }

  private void reported(BankEvent event) {
    if (run != null) {
      run.loop().reported(event);
    }
  }

  private void guarded(Consumer<Run> what) {
    if (run == null) {
      return;
    }
    try {
      what.accept(run);
    } catch (PowerCut _) {
      cutPower();
    } catch (JournalFailure _) {
      end(KioskObserver.Ending.JOURNAL);
      failed = true;
    }
  }

  /// The loop of the present run.
  private final class Loop implements Meanwhile {
    @Override
    public Optional<MonotonicTime> nextAt() {
      return Optional.ofNullable(run).flatMap(running -> running.loop().nextAt());
    }

    @Override
    public void step() {
      if (run != null) {
        run.loop().step();
      }
    }
  }
}
