package cubby.sim.story;

import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.journal.JournalRow;
import cubby.core.kiosk.CompartmentRecord;
import cubby.core.kiosk.KioskState;
import cubby.core.notice.OpenedNotice;
import cubby.core.parcel.Parcel;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.core.secret.KioskSecrets;
import cubby.hal.contract.sound.Utterance;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.HandResult;
import cubby.sim.kiosk.VirtualKiosk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Where a story is played: a kiosk, and what the story has kept and seen so far.
final class Stage {

  /// How long a person takes for one thing; all that the kiosk has to say to it is said by then.
  static final Duration USUAL_PACE = Duration.ofSeconds(3);

  private static final int ALL = Integer.MAX_VALUE;

  private final VirtualKiosk kiosk;
  private final Setting setting;
  private final Variables variables = new Variables();
  private final List<OpenedNotice> unread = new ArrayList<>();
  private int fetched;
  private Duration pace = USUAL_PACE;
  private @Nullable Reply reply;
  private List<CompartmentView> doorsBefore = List.of();
  private long rowsBefore;
  private int saidBefore;

  Stage(Setting setting) {
    this.setting = setting;
    kiosk = new VirtualKiosk(setting.blueprint());
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
    saidBefore = kiosk.said().size();
  }

  // People

  void press(Choice choice) {
    kiosk.touch(new Touch.Pressed(screen().revision(), choice));
  }

  void type(String digits) {
    kiosk.touch(new Touch.DigitsEntered(screen().revision(), digits));
  }

  void write(String text) {
    kiosk.touch(new Touch.TextEntered(screen().revision(), text));
  }

  void choose(String size) {
    kiosk.touch(new Touch.SizeChosen(screen().revision(), size));
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

  void command(Function<KioskSecrets, Command> command) {
    reply = kiosk.ask(command);
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
  List<JournalRow> newRows() {
    return kiosk.journal().rowsAfter(rowsBefore, ALL);
  }

  List<JournalRow> allRows() {
    return kiosk.journal().rowsAfter(0, ALL);
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
    var said = kiosk.said();
    return said.subList(saidBefore, said.size());
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
    found.ifPresent(unread::remove);
    return found;
  }

  // Variables

  void keep(String name, String value) {
    variables.keep(name, value);
  }

  Given filled(Given given) {
    return given.mapped(variables::filled);
  }
}
