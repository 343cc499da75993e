package cubby.sim.story;

import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.kiosk.CompartmentRecord;
import cubby.core.kiosk.KioskState;
import cubby.core.notice.OpenedNotice;
import cubby.core.parcel.Parcel;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.core.secret.KioskSecrets;
import cubby.core.words.Language;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.sound.Utterance;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.HandResult;
import cubby.sim.kiosk.KioskObserver;
import cubby.sim.kiosk.VirtualKiosk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Where a story is played: a kiosk, and what the story has kept and seen so far.
final class Stage {

  /// How long a person takes for one thing; all that the kiosk has to say to it is said by then.
  static final Duration USUAL_PACE = Duration.ofSeconds(3);

  private final VirtualKiosk kiosk;
  private final Setting setting;
  private final Function<VirtualKiosk, Correspondence> correspondences;
  private @Nullable Correspondence correspondence;
  private final Variables variables = new Variables();
  private final List<OpenedNotice> unread = new ArrayList<>();
  private long messages;
  private final Map<String, Phone> phones = new HashMap<>();
  private final MonotonicTime begun;
  private int fetched;
  private Duration pace = USUAL_PACE;
  private @Nullable Reply reply;
  private @Nullable OpenedNotice lastRead;
  private List<CompartmentView> doorsBefore = List.of();
  private long rowsBefore;
  private int triesBefore;
  private final List<Utterance> said = new ArrayList<>();

  Stage(Setting setting, Function<VirtualKiosk, Correspondence> correspondences) {
    this.setting = setting;
    kiosk = new VirtualKiosk(setting.blueprint());
    this.correspondences = correspondences;
    begun = kiosk.now();
    kiosk.observe(
        new KioskObserver() {
          @Override
          public void said(Utterance utterance) {
            said.add(utterance);
          }
        });
    mark();
  }

  VirtualKiosk kiosk() {
    return kiosk;
  }

  Setting setting() {
    return setting;
  }

  // Time

  void pace(Duration to) {
    pace = to;
  }

  void passUsualTime() {
    kiosk.pass(pace);
  }

  /// Something is about to be done: what comes of it is asked for afterwards.
  void mark() {
    doorsBefore = kiosk.cabinet().compartments();
    rowsBefore = kiosk.journal().head().sequence();
    triesBefore = kiosk.postTries();
    said.clear();
  }

  // People

  void press(Choice choice) {
    kiosk.touch(new Touch.Pressed(screen().revision(), choice));
  }

  void type(String digits) {
    kiosk.touch(new Touch.DigitsEntered(screen().revision(), digits));
  }

  /// @throws Difference if no technician has this number
  void typeOneTimeCode(String number) {
    var phone = phones.get(number);
    if (phone == null) {
      throw new Difference("a technician " + number, "none");
    }
    type(phone.code(kiosk.blueprint().begin().plus(kiosk.now().since(begun))));
  }

  void write(String text) {
    kiosk.touch(new Touch.TextEntered(screen().revision(), text));
  }

  void speak(Language language) {
    kiosk.touch(new Touch.LanguagePicked(screen().revision(), language));
  }

  void choose(String size) {
    kiosk.touch(new Touch.SizeChosen(screen().revision(), size));
  }

  void point(String label) {
    kiosk.touch(new Touch.CompartmentChosen(screen().revision(), new CompartmentId(label)));
  }

  void scan(String text) {
    kiosk.touch(new Touch.Scanned(text));
  }

  /// @throws Difference if the steel does not allow it
  void hand(HandResult result) {
    if (result instanceof HandResult.Impossible(var why)) {
      throw new Difference("something that can be done", why);
    }
  }

  // Others

  void hasPhone(String number, Phone phone) {
    phones.put(number, phone);
  }

  void command(Function<KioskSecrets, Command> command) {
    reply = kiosk.ask(command);
  }

  /// Made for the first who asks: most stories do without its keys.
  Correspondence correspondence() {
    if (correspondence == null) {
      correspondence = correspondences.apply(kiosk);
    }
    return correspondence;
  }

  /// Names the next message.
  long nextMessage() {
    return ++messages;
  }

  /// A text reaches the kiosk as a message.
  void bring(String message) {
    command(_ -> correspondence().read(message));
  }

  /// The answer to the last command, if nobody has looked at it yet.
  Optional<Reply> takeReply() {
    var taken = Optional.ofNullable(reply);
    reply = null;
    return taken;
  }

  // What there is to see

  /// @throws Difference without power
  Screen screen() {
    return kiosk.screen().orElseThrow(() -> new Difference("a screen", "no power"));
  }

  KioskState state() {
    return kiosk
        .state()
        .orElseThrow(() -> new Difference("a kiosk that runs", "one that does not"));
  }

  /// @throws Difference if the kiosk has none that is called so
  CameraId camera(String name) {
    if (!setting.cameraNames().contains(name)) {
      throw new Difference("a camera " + name, "none");
    }
    return new CameraId(name);
  }

  CompartmentRecord compartment(String label) {
    var known = state().ledger().compartments().get(new CompartmentId(label));
    if (known == null) {
      throw new Difference("a compartment " + label, "none");
    }
    return known;
  }

  /// The newest parcel with this barcode.
  Parcel parcel(String tracking) {
    var digest = kiosk.secrets().personalTexts().of(tracking).digest();
    var parcels = state().ledger().parcels();
    return parcels
        .withBarcode(digest)
        .or(() ->
            parcels.ended().stream()
                .map(state().ledger()::parcel)
                .filter(parcel -> parcel.tracking().digest().equals(digest))
                .reduce((_, later) -> later))
        .orElseThrow(() -> new Difference("a parcel " + tracking, "none"));
  }

  /// The rows of the journal since the last action began.
  List<ChainedRow> newRows() {
    var rows = kiosk.rows();
    return rows.subList((int) Math.min(rowsBefore, rows.size()), rows.size());
  }

  /// The labels of the latches that were pulsed since the last action began, each as often.
  List<String> newPulses() {
    var pulsed = new ArrayList<String>();
    for (var before : doorsBefore) {
      var now = kiosk.cabinet().compartment(before.label()).pulses();
      for (long i = before.pulses(); i < now; i++) {
        pulsed.add(before.label());
      }
    }
    return pulsed;
  }

  /// What was said aloud since the last action began.
  List<Utterance> newlySaid() {
    return List.copyOf(said);
  }

  // Mail

  List<OpenedNotice> unread() {
    var delivered = kiosk.delivered();
    while (fetched < delivered.size()) {
      unread.add(delivered.get(fetched++));
    }
    return List.copyOf(unread);
  }

  /// The oldest unread mail like this, which is read now.
  Optional<OpenedNotice> read(Predicate<OpenedNotice> like) {
    var found = unread().stream().filter(like).findFirst();
    found.ifPresent(mail -> {
      unread.remove(mail);
      lastRead = mail;
    });
    return found;
  }

  /// The mail that was read last, as it leaves.
  ///
  /// @throws Difference if none was
  Correspondence.Letter letter() {
    if (lastRead == null) {
      throw new Difference("a mail that was read", "none");
    }
    return correspondence().letter(lastRead);
  }

  /// How often the last action had the kiosk try to have mail leave.
  int newTries() {
    return kiosk.postTries() - triesBefore;
  }

  // Variables

  void keep(String name, String value) {
    variables.keep(name, value);
  }

  Given filled(Given given) {
    return given.mapped(variables::filled);
  }
}
