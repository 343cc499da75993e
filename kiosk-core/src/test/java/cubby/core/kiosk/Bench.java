package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;

import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.code.CodeMac;
import cubby.core.code.IssuedCode;
import cubby.core.effect.Effect;
import cubby.core.effect.Reply;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.notice.Notice;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.parcel.Errand;
import cubby.core.parcel.GroupId;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.photo.PhotoOutcome;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.session.BusTraffic;
import cubby.core.session.Sight;
import cubby.core.session.Step;
import cubby.core.text.Personal;
import cubby.core.text.SealedText;
import cubby.core.text.Secret;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import cubby.core.words.Language;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.camera.Photo;
import cubby.hal.contract.signal.SignalEvent;
import cubby.hal.contract.signal.SignalId;
import cubby.hal.contract.signal.SignalKind;
import cubby.hal.contract.signal.SignalState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pcollections.TreePVector;

/// A kiosk on the bench: the decider in [a shell that does little][BenchShell], and doors that do
/// what the test says. What must always hold is checked at every step.
///
/// A verb is what somebody or something does; what came of the last verb is there to be asked for.
final class Bench {

  static final String PIN = "1234";

  /// The technician's one-time code, whatever the time.
  static final String ONE_TIME = "123456";

  static final String RECOVERY = "1111111111";
  static final PhotoOutcome PICTURE =
      new PhotoOutcome.Kept("digest of a picture", Photo.Format.JPEG, 90_000);

  static final BusTraffic TRAFFIC =
      new BusTraffic(
          "main", 1000, 3, 1, 2, 1, Optional.of(Duration.ofMillis(15)), Optional.empty());

  private static final MonotonicTime SOME_TIME = new MonotonicTime(0);

  private final Map<CompartmentId, Sight> world = new TreeMap<>();
  private final BenchShell shell;

  private Bench(KioskPlan plan) {
    this(new BenchShell(plan));
    for (var built : plan().cabinet().compartments()) {
      world.put(built.id(), new Sight(DoorState.CLOSED, Occupancy.EMPTY));
    }
  }

  private Bench(BenchShell shell) {
    this.shell = shell;
  }

  /// The same kiosk at the same moment, to be gone on with in another way.
  Bench fork() {
    var fork = new Bench(shell.fork());
    fork.world.putAll(world);
    return fork;
  }

  /// What to do with a fork of this kiosk after each of its decisions.
  Bench afterEachDecision(Consumer<Bench> next) {
    shell.afterEachDecision(() -> next.accept(this));
    return this;
  }

  /// From now on no camera answers.
  Bench camerasDoNotAnswer() {
    shell.camerasAnswer = false;
    return this;
  }

  /// From now on nothing comes of erasing a photo.
  Bench camerasDoNotErase() {
    shell.photosCanBeErased = false;
    return this;
  }

  Bench camerasErase() {
    shell.photosCanBeErased = true;
    return this;
  }

  /// From now on nothing comes of erasing texts.
  Bench textsCannotBeErased() {
    shell.textsCanBeErased = false;
    return this;
  }

  Bench textsCanBeErased() {
    shell.textsCanBeErased = true;
    return this;
  }

  /// From now on the checking of a PIN takes for ever, and so does a diagnosis.
  Bench pinsAreNotAnswered() {
    shell.pinsAreAnswered = false;
    return this;
  }

  // Given

  /// Out of the box: nothing known, nothing heard.
  static Bench outOfTheBox() {
    return new Bench(Site.PLAN);
  }

  /// Two couriers enrolled, every compartment seen empty, at the first screen.
  static Bench allEmpty() {
    return allEmpty(Site.PLAN);
  }

  /// The same with cameras: one that sees into 1, one into 4 and one into 6 and 7.
  static Bench withCameras() {
    return allEmpty(Site.FILMED_PLAN);
  }

  /// The same without any occupancy sensor.
  static Bench blind() {
    return allEmpty(Site.BLIND_PLAN);
  }

  /// Where couriers put in only what was announced.
  static Bench announcedOnly() {
    return allEmpty(
        new KioskPlan(
            Site.PLAN.profile(), Site.PLAN.cabinet(), Rules.DEFAULT.withUnannounced(false)));
  }

  static Bench allEmpty(KioskPlan plan) {
    var bench = new Bench(plan);
    bench.starts();
    bench.banksConnect();
    bench.enrols(Site.SWIFT_COURIER, Site.SWIFT);
    bench.enrols(Site.OTHER_COURIER, Site.OTHER);
    bench.enrolsTechnician(Site.TECHNICIAN);
    for (var built : plan.cabinet().compartments()) {
      if (!built.occupancySensor()) {
        bench.clears(built.id().label());
      }
    }
    return bench;
  }

  Bench courierSignedIn() {
    return signsIn(Site.SWIFT_COURIER);
  }

  Bench technicianSignedIn() {
    return signsIn(Site.TECHNICIAN).type(ONE_TIME);
  }

  Bench signsIn(CourierNumber number) {
    press(Choice.COURIER);
    type(number.digits());
    return type(PIN);
  }

  /// A parcel that was announced and put in, the courier gone again.
  ParcelId stored(String tracking, String size) {
    announced(tracking, size);
    return putsIn(tracking);
  }

  ParcelId announced(String tracking, String size) {
    return announced(tracking, size, false);
  }

  ParcelId announced(String tracking, String size, boolean accessible) {
    return announced(tracking, size, new Handling(accessible, false, false, false));
  }

  ParcelId announced(String tracking, String size, Handling handling) {
    commands(
        new Command.AnnounceParcel(
            Announcement.delivery(
                personal(tracking),
                new Announcement.Contact(
                    personal("r@example.org"), Optional.empty(), Language.ENGLISH),
                Site.SWIFT,
                size,
                handling)));
    return parcel(tracking);
  }

  /// Announced together with others of this group, for the same recipient.
  ParcelId announcedInGroup(String tracking, String size, String group) {
    commands(
        delivery(tracking, size, Site.SWIFT, Optional.of(new GroupId(group)), Optional.empty()));
    return parcel(tracking);
  }

  /// Announces a delivery to the one recipient there is.
  static Command delivery(
      String tracking,
      String size,
      Carrier carrier,
      Optional<GroupId> group,
      Optional<IssuedCode> code) {
    return new Command.AnnounceParcel(
        new Announcement(
            Errand.DELIVERY,
            personal(tracking),
            Optional.of(
                new Announcement.Contact(
                    personal("r@example.org"), Optional.empty(), Language.ENGLISH)),
            Optional.empty(),
            carrier,
            size,
            Handling.ORDINARY,
            group,
            code));
  }

  /// Puts in what was announced, and goes.
  ParcelId putsIn(String tracking) {
    courierSignedIn();
    scan(tracking);
    var parcel = parcel(tracking);
    opens();
    closes(Occupancy.OCCUPIED);
    if (asked(Step.Asked.IS_IT_INSIDE)) {
      press(Choice.YES);
    }
    signsOut();
    passes(Limits.SPRING_BACK);
    return parcel;
  }

  /// A return of size S whose bearer types these digits.
  ParcelId returnAnnounced(String tracking, String digits) {
    announcesReturn(tracking, digits);
    return parcel(tracking);
  }

  /// The same, whatever the kiosk says to it.
  void announcesReturn(String tracking, String digits) {
    commands(
        new Command.AnnounceParcel(
            new Announcement(
                Errand.RETURN,
                personal(tracking),
                Optional.empty(),
                Optional.of(
                    new Announcement.Contact(
                        personal("c@example.org"), Optional.empty(), Language.GERMAN)),
                Site.SWIFT,
                "S",
                Handling.ORDINARY,
                Optional.empty(),
                Optional.of(
                    new IssuedCode(
                        digits.length(),
                        mac(digits),
                        mac(digits + "0000"),
                        mac("qr of " + digits))))));
  }

  /// The customer at the first screen goes to the keypad for returns, where there are sendings,
  /// too.
  Bench wantsToReturn() {
    press(Choice.RETURN_OR_SEND);
    return press(Choice.RETURN);
  }

  /// Describes a sending from the first screen on; what comes next is its size.
  Bench wantsToSend() {
    press(Choice.RETURN_OR_SEND).press(Choice.SEND);
    return write("s@example.org").write("r@example.org");
  }

  /// A parcel that nobody has collected in time.
  ParcelId overdue(String tracking, String size) {
    var parcel = stored(tracking, size);
    passes(plan().rules().hold().plus(Duration.ofMinutes(1)));
    return parcel;
  }

  // When: people

  /// The courier signs out, and has seen the list of what they did.
  Bench signsOut() {
    press(Choice.SIGN_OUT);
    if (step() instanceof Step.ShiftOver) {
      press(Choice.CONTINUE);
    }
    return this;
  }

  Bench press(Choice choice) {
    return does(new Input.Pressed(revision(), choice));
  }

  Bench type(String digits) {
    return does(new Input.DigitsEntered(revision(), new Secret(digits), mac(digits)));
  }

  Bench choose(String size) {
    return does(new Input.SizeChosen(revision(), size));
  }

  Bench point(String label) {
    return does(new Input.CompartmentChosen(revision(), id(label)));
  }

  Bench pick(int number) {
    return does(new Input.PersonPicked(revision(), number));
  }

  Bench speak(Language language) {
    return does(new Input.LanguagePicked(revision(), language));
  }

  Bench write(String text) {
    return does(new Input.TextEntered(revision(), personal(text)));
  }

  Bench scan(String barcode) {
    return does(new Input.Scanned(new Scan.Barcode(personal(barcode))));
  }

  Bench scanQr(ParcelId parcel) {
    return does(
        new Input.Scanned(new Scan.PickupQr(plan().profile().id(), "here", codeOf(parcel).qr())));
  }

  Bench typeCode(ParcelId parcel) {
    return type(digitsOf(parcel));
  }

  /// The code of a parcel, typed at the first screen.
  Bench collects(ParcelId parcel) {
    press(Choice.COLLECT);
    return typeCode(parcel);
  }

  Bench commands(Command command) {
    return does(new Input.Commanded(shell.freshCommand(), command));
  }

  Bench enrols(CourierNumber number, Carrier carrier) {
    return commands(
        new Command.EnrolCourier(number, personal("Name"), carrier, new PinHash("hash " + number)));
  }

  Bench enrolsTechnician(CourierNumber number) {
    return commands(
        new Command.EnrolTechnician(
            number,
            personal("Tech"),
            new PinHash("hash " + number),
            new SealedText("secret of " + number),
            TreePVector.from(List.of(mac(RECOVERY), mac("2222222222")))));
  }

  Bench signals(String name, SignalKind kind, SignalState state) {
    return does(new Input.FromSignal(new SignalEvent(new SignalId(name), kind, state, SOME_TIME)));
  }

  /// A courier of Swift with a badge.
  Bench enrols(CourierNumber number, String badge) {
    return commands(
        new Command.EnrolCourier(
            number,
            personal("Name"),
            Site.SWIFT,
            new PinHash("hash " + number),
            Optional.of(personal(badge)),
            Optional.of(personal(number.digits() + "@swift.example"))));
  }

  Bench clears(String label) {
    return commands(new Command.ClearCompartment(id(label), personal("Tech"), personal("looked")));
  }

  Bench takesOut(String label) {
    return commands(
        new Command.TakeCompartmentOut(id(label), personal("Tech"), personal("broken")));
  }

  Bench putsBack(String label) {
    return commands(
        new Command.PutCompartmentBack(id(label), personal("Tech"), personal("mended")));
  }

  Bench endsDispute(String label, DisputeOutcome outcome) {
    return commands(
        new Command.EndDispute(id(label), outcome, personal("Support"), personal("asked")));
  }

  // When: doors and boards

  /// The last pulse is acknowledged and its door opens.
  Bench opens() {
    shell.begin();
    settle(new PulseResult.Acknowledged());
    var id = pulsed();
    report(id, new Sight(DoorState.OPEN, world(id).occupancy()));
    return this;
  }

  /// The door of the last pulse closes, and this is what is physically inside.
  Bench closes(Occupancy inside) {
    return sees(pulsed().label(), DoorState.CLOSED, inside);
  }

  Bench door(String label, DoorState door) {
    return sees(label, door, world(id(label)).occupancy());
  }

  Bench sees(String label, DoorState door, Occupancy inside) {
    shell.begin();
    report(id(label), new Sight(door, inside));
    return this;
  }

  /// The last pulse came to this.
  Bench pulseAnswers(PulseResult result) {
    shell.begin();
    settle(result);
    return this;
  }

  /// The latch does not move: acknowledged, watched, read, closed.
  Bench staysShut() {
    shell.begin();
    settle(new PulseResult.Acknowledged());
    shell.pass(Limits.DOOR_WATCH);
    answerRead();
    return this;
  }

  /// The answer to the last reading that was asked for: the doors as they are.
  Bench readAnswers() {
    shell.begin();
    answerRead();
    return this;
  }

  Bench readFails() {
    var read = shell.lastRead();
    return does(
        new Input.FromBank(
            new BankEvent.ReadFailed(read.bank(), read.read(), silence(), SOME_TIME)));
  }

  Bench loses(BankId bank) {
    return does(new Input.FromBank(new BankEvent.Lost(bank, silence(), SOME_TIME)));
  }

  Bench connects(BankId bank) {
    return does(new Input.FromBank(new BankEvent.Connected(bank, readings(bank), SOME_TIME)));
  }

  Bench banksConnect() {
    shell.begin();
    plan()
        .cabinet()
        .banks()
        .forEach(bank ->
            submit(new Input.FromBank(new BankEvent.Connected(bank, readings(bank), SOME_TIME))));
    return this;
  }

  /// What is physically so, without anybody reporting it.
  Bench really(String label, DoorState door, Occupancy inside) {
    world.put(id(label), new Sight(door, inside));
    return this;
  }

  // When: time and power

  /// Time goes by, and timers expire in it.
  Bench passes(Duration duration) {
    shell.begin();
    shell.pass(duration);
    return this;
  }

  /// The wall clock is changed, and nothing else.
  Bench clockJumps(Duration by) {
    shell.clockJumps(by);
    return this;
  }

  Bench timeIs(TimeTrust next) {
    shell.timeIs(next);
    return this;
  }

  /// Power fails before what may wait is durable, and comes back after a while; the banks have not
  /// been heard yet.
  Bench powerCut(Duration off) {
    powerFails();
    shell.clockJumps(off);
    return starts();
  }

  /// Somebody stops it, changes its configuration, and starts it again.
  Bench configuredAnew(KioskPlan next) {
    shell.configuredAnew(next);
    return powerCut(Duration.ofMinutes(1)).banksConnect();
  }

  /// Power fails, and the kiosk is not started again; it may still be asked something.
  Bench powerFails() {
    shell.powerFails();
    return this;
  }

  /// The kiosk is lost, and some time later restored as it is now, and started again.
  Bench restores(Duration lost) {
    powerFails();
    var backup = now().wall();
    shell.clockJumps(lost);
    commands(new Command.Restore(backup, List.of()));
    return starts().banksConnect();
  }

  /// The same, and everybody still works here.
  Bench restored(Duration lost) {
    restores(lost);
    for (var number : List.copyOf(ledger().people().suspended())) {
      commands(new Command.ConfirmPerson(number, personal("Tech"), personal("still here")));
    }
    return passes(Duration.ofMinutes(1));
  }

  /// Somebody elsewhere has seen this parcel in there.
  Bench finds(String tracking, String label) {
    return commands(
        new Command.FindParcel(
            id(label), personal(tracking), personal("Tech"), personal("looked")));
  }

  /// Timers that would expire are kept waiting, as on a machine with too much to do.
  Bench timersStandStill() {
    shell.timers().clear();
    return this;
  }

  Bench starts() {
    return does(new Input.Started(Site.wirings(plan())));
  }

  /// The next candidate code is this one, used or not.
  Bench nextCandidateIs(String digits) {
    shell.nextCandidateIs(Integer.parseInt(digits));
    return this;
  }

  /// Anything at all.
  Bench does(Input input) {
    shell.begin();
    submit(input);
    return this;
  }

  // Then: what the last verb brought about

  List<Lasting> facts() {
    return shell.recent().stream().flatMap(decision -> decision.lasting().stream()).toList();
  }

  <F extends Lasting> List<F> facts(Class<F> kind) {
    return facts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<Effect> effects() {
    return shell.recent().stream().flatMap(decision -> decision.effects().stream()).toList();
  }

  /// The doors whose latches were pulsed.
  List<String> pulses() {
    return effects().stream()
        .filter(Effect.PulseLatch.class::isInstance)
        .map(Effect.PulseLatch.class::cast)
        .map(p -> plan().cabinet().at(p.bank(), p.channel()).orElseThrow().id().label())
        .toList();
  }

  /// What support was told.
  List<SupportMatter> told() {
    return facts(Lasting.SupportTold.class).stream().map(Lasting.SupportTold::matter).toList();
  }

  Decision lastDecision() {
    return shell.recent().getLast();
  }

  /// The bank of which a reading was asked for last.
  BankId readBank() {
    return shell.lastRead().bank();
  }

  List<Notice> notices() {
    return shell.recent().stream().flatMap(decision -> decision.notices().stream()).toList();
  }

  Reply reply() {
    return effects().stream()
        .filter(Effect.Answer.class::isInstance)
        .map(e -> ((Effect.Answer) e).reply())
        .findFirst()
        .orElseThrow();
  }

  // Then: how things are

  KioskPlan plan() {
    return shell.plan();
  }

  Decider decider() {
    return shell.decider();
  }

  KioskState state() {
    return shell.state();
  }

  Ledger ledger() {
    return state().ledger();
  }

  Step step() {
    return state().presence().attendance().step();
  }

  boolean asked(Step.Asked question) {
    return step() instanceof Step.AtDoor(_, var asked) && asked == question;
  }

  Screen screen() {
    return decider().screen(state(), uptime());
  }

  ScreenModel model() {
    return screen().model();
  }

  Uptime uptime() {
    return now().uptime();
  }

  /// How often something was made durable until now.
  int commits() {
    return shell.commits();
  }

  long revision() {
    return state().presence().attendance().revision();
  }

  CompartmentState compartment(String label) {
    return record(label).state();
  }

  CompartmentRecord record(String label) {
    var known = state().ledger().compartments().get(id(label));
    if (known == null) {
      throw new AssertionError("no compartment " + label);
    }
    return known;
  }

  ParcelState parcelState(ParcelId parcel) {
    return ledger().parcel(parcel).state();
  }

  /// The live parcel with this barcode.
  ParcelId parcel(String tracking) {
    var parcel = ledger().parcels().byBarcode().get(personal(tracking).digest());
    if (parcel == null) {
      throw new AssertionError("no live parcel " + tracking);
    }
    return parcel;
  }

  IssuedCode codeOf(ParcelId parcel) {
    return parcelState(parcel)
            instanceof ParcelState.Stored(_, Waiting.ForRecipient(var code, _, _), _)
        ? code
        : new IssuedCode(8, mac("none"), mac("none"), mac("none"));
  }

  String digitsOf(ParcelId parcel) {
    return codeOf(parcel).code().hex().substring("mac of ".length());
  }

  String digitsAndCheckOf(ParcelId parcel) {
    return codeOf(parcel).codeAndCheck().hex().substring("mac of ".length());
  }

  /// The compartment whose latch was pulsed last.
  CompartmentId pulsed() {
    return shell.lastPulse().compartment();
  }

  Sight world(CompartmentId id) {
    return world.getOrDefault(id, Sight.UNKNOWN);
  }

  Map<TimerId, Uptime> timers() {
    return shell.timers();
  }

  Stamp now() {
    return shell.now();
  }

  Decision submit(Input input) {
    return shell.submit(input);
  }

  private void settle(PulseResult result) {
    var pulse = shell.lastPulse();
    var built = plan().cabinet().get(pulse.compartment());
    submit(
        new Input.FromBank(
            new BankEvent.PulseSettled(
                built.bank(), pulse.pulse(), built.channel(), result, SOME_TIME)));
  }

  private void answerRead() {
    var read = shell.lastRead();
    submit(
        new Input.FromBank(
            new BankEvent.ReadAnswered(
                read.bank(), read.read(), readings(read.bank()), SOME_TIME)));
  }

  private void report(CompartmentId id, Sight sight) {
    world.put(id, sight);
    var built = plan().cabinet().get(id);
    submit(
        new Input.FromBank(
            new BankEvent.Changed(built.bank(), List.of(reading(built)), SOME_TIME)));
  }

  List<ChannelReading> readings(BankId bank) {
    return plan().cabinet().compartments().stream()
        .filter(built -> built.bank().equals(bank))
        .map(this::reading)
        .toList();
  }

  private ChannelReading reading(Compartment built) {
    var sight = world(built.id());
    return new ChannelReading(
        built.channel(),
        sight.door(),
        built.occupancySensor() ? sight.occupancy() : Occupancy.UNKNOWN,
        SOME_TIME);
  }

  /// The number that the next parcel gets that is sent from here.
  Personal parcelNumber() {
    return shell.parcelNumber();
  }

  static CodeMac mac(String text) {
    return new CodeMac("mac of " + text);
  }

  private static BankTrouble silence() {
    return new BankTrouble(BankTrouble.Cause.SILENT, "no answer");
  }
}
