package cubby.sim.watch;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CameraView;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentKind;
import cubby.core.cabinet.SizeClass;
import cubby.core.cabinet.Wiring;
import cubby.core.code.CodeMac;
import cubby.core.code.IssuedCode;
import cubby.core.fact.Lasting;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.journal.Commit;
import cubby.core.journal.KeptText;
import cubby.core.journal.memory.MemoryJournal;
import cubby.core.kiosk.Ledger;
import cubby.core.kiosk.LedgerEvolution;
import cubby.core.notice.Notice;
import cubby.core.opening.Depositor;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.Waiting;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Digest;
import cubby.core.text.Personal;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import cubby.core.words.Language;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.camera.CameraId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What a kiosk might have written, right or wrong, for those who watch.
final class History {
  static final CompartmentId ONE = new CompartmentId("1");
  static final BankId BANK = new BankId("A");
  static final ParcelId PARCEL = new ParcelId("p");
  static final CameraId CAMERA = new CameraId("camera");
  static final Carrier SWIFT = new Carrier("Swift");
  static final String BARCODE = "1Z1";
  static final IssuedCode CODE =
      new IssuedCode(8, new CodeMac("c1"), new CodeMac("c2"), new CodeMac("c3"));
  static final Cabinet CABINET =
      new Cabinet(
              List.of(450),
              2000,
              new Cabinet.Console(1, 1000, 400),
              List.of(
                  new Compartment(
                      ONE,
                      new SizeClass("S", 400, 100, 500),
                      BANK,
                      new Channel(1),
                      1,
                      500,
                      true,
                      CompartmentKind.BOX)))
          .with(List.of(new CameraView(CAMERA, List.of(ONE))));

  private static final Instant BEGIN = Instant.parse("2027-03-01T00:00:00Z");

  private final List<Watch> watches = new ArrayList<>();
  private MemoryJournal journal = new MemoryJournal("kiosk", new SplittableRandom(1));
  private Ledger ledger = journal.recover().ledger();
  private Duration passed = Duration.ZERO;
  private TimeTrust trust = TimeTrust.TRUSTED;

  void watchedBy(Watch... who) {
    watches.addAll(List.of(who));
  }

  History passes(Duration time) {
    passed = passed.plus(time);
    return this;
  }

  History timeIs(TimeTrust to) {
    trust = to;
    return this;
  }

  MonotonicTime now() {
    return new MonotonicTime(0).plus(passed);
  }

  Instant wall() {
    return BEGIN.plus(passed);
  }

  MemoryJournal journal() {
    return journal;
  }

  Ledger ledger() {
    return ledger;
  }

  History states(Lasting... facts) {
    return commits(List.of(facts), List.of(), List.of());
  }

  History commits(List<Lasting> facts, List<Notice> notices, List<KeptText> texts) {
    var commit = commit(facts, notices, texts);
    journal.commit(commit);
    watches.forEach(it -> it.durable(commit));
    return this;
  }

  /// One of which those who watch are told, and which is not in the journal.
  Commit commit(List<Lasting> facts, List<Notice> notices, List<KeptText> texts) {
    var stamp = new Stamp(wall(), trust, new Uptime(passed));
    for (var fact : facts) {
      ledger = LedgerEvolution.evolve(ledger, fact, stamp);
    }
    return new Commit(stamp, facts, notices, texts, ledger);
  }

  History startsAgain() {
    journal = journal.powerCut();
    var recovered = journal.recover();
    watches.forEach(it -> it.ended(cubby.sim.kiosk.KioskObserver.Ending.POWER));
    watches.forEach(it -> it.started(recovered));
    return this;
  }

  // What is said most often

  History wired() {
    return states(new Lasting.CompartmentWired(ONE, new Wiring(BANK, "board", new Channel(1))));
  }

  History announced() {
    return commits(
        List.of(announcement(Handling.ORDINARY)),
        List.of(),
        List.of(
            new KeptText(recipient().contact().id(), personal("ada@example.org")),
            new KeptText(tracking().id(), personal(BARCODE))));
  }

  /// A parcel that is inside, and waits for three days.
  History stored() {
    return announced().states(storedFact());
  }

  Lasting storedFact() {
    return new Lasting.ParcelStored(
        PARCEL, ONE, new Depositor.ByCourier(new CourierNumber("41")), waiting(), Evidence.SENSOR);
  }

  Waiting waiting() {
    return new Waiting.ForRecipient(
        CODE, new Deadline(new Uptime(passed.plus(Duration.ofDays(3))), false), Optional.empty());
  }

  static Lasting collected() {
    return new Lasting.ParcelCollected(PARCEL, ONE, new Collector.Recipient(), Evidence.SENSOR);
  }

  static Lasting.ParcelAnnounced announcement(Handling handling) {
    return new Lasting.ParcelAnnounced(
        PARCEL,
        Errand.DELIVERY,
        tracking(),
        Optional.of(recipient()),
        Optional.empty(),
        SWIFT,
        "S",
        handling,
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /// What the announcer says.
  static Command announces(Handling handling) {
    return new Command.AnnounceParcel(
        Announcement.delivery(
            personal(BARCODE),
            new Announcement.Contact(
                personal("ada@example.org"), Optional.empty(), Language.ENGLISH),
            SWIFT,
            "S",
            handling));
  }

  static Addressee recipient() {
    return new Addressee(ref("ada@example.org"), Optional.empty(), Language.ENGLISH);
  }

  static TextRef tracking() {
    return ref(BARCODE);
  }

  static TextRef ref(String text) {
    return new TextRef(new TextId("t-" + text), digest(text));
  }

  static Personal personal(String text) {
    return new Personal(text, digest(text));
  }

  static Digest digest(String text) {
    return new Digest("of " + text);
  }
}
