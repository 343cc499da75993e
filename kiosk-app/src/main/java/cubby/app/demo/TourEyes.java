package cubby.app.demo;

import cubby.app.glass.Fx;
import cubby.core.cabinet.CompartmentId;
import cubby.core.journal.JournalRow;
import cubby.core.notice.OpenedNotice;
import cubby.core.notice.SupportMatter;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.hal.contract.sound.Utterance;
import cubby.sim.cabinet.CompartmentView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// What the robot of the tour has seen, and its patience. It waits for what it expects and never
/// merely for time to pass. Any thread tells; the tour's thread waits.
final class TourEyes implements DemoAudience {

  /// A jammed latch takes three watches of two seconds; the rest is for slow machines.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Looks again so often, for what nobody tells of.
  private static final Duration LOOK_AGAIN = Duration.ofMillis(40);

  /// A finger that comes sooner after a change was meant for what was there before.
  private static final Duration SEEN_AFTER = Duration.ofMillis(350);

  private final List<Mail> mails = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final List<JournalRow> rows = new ArrayList<>();
  private Power power = new Power.Off();
  private Optional<Screen> screen = Optional.empty();
  private long shownAt = System.nanoTime();
  private long changes;

  /// Waits until it is so. The condition is looked at on the FX thread, after everything that has
  /// been told is shown.
  ///
  /// @throws StepFailed if it does not come about
  void await(String expected, BooleanSupplier condition) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var before = changes();
      if (Fx.call(condition::getAsBoolean)) {
        return;
      }
      if (System.nanoTime() > until) {
        throw new StepFailed(expected, seen());
      }
      awaitChange(before);
    }
  }

  /// Waits until what is on the screen has been there long enough to be seen.
  void awaitSeen() {
    await("the screen to stay as it is", this::isSeen);
  }

  private synchronized boolean isSeen() {
    return System.nanoTime() - shownAt >= SEEN_AFTER.toNanos();
  }

  /// Waits for a screen, and gives it.
  <M extends ScreenModel> M awaitScreen(Class<M> kind, Predicate<M> wanted) {
    await(
        "the screen " + kind.getSimpleName(),
        () -> model().filter(kind::isInstance).map(kind::cast).filter(wanted).isPresent());
    return kind.cast(model().orElseThrow());
  }

  <M extends ScreenModel> M awaitScreen(Class<M> kind) {
    return awaitScreen(kind, _ -> true);
  }

  /// Waits for the mail to this address, and gives its code.
  OpenedNotice.Code awaitCodeFor(String address) {
    return awaitCodeFor(address, 1);
  }

  /// Waits for so many mails with a code to this address, and gives the code of the last.
  OpenedNotice.Code awaitCodeFor(String address, int count) {
    await(
        "%d mails with a code for %s".formatted(count, address),
        () -> codesFor(address).size() >= count);
    return codesFor(address).get(count - 1);
  }

  synchronized Optional<ScreenModel> model() {
    return power instanceof Power.On ? screen.map(Screen::model) : Optional.empty();
  }

  synchronized List<CompartmentId> openDoors() {
    return screen.map(Screen::openDoors).orElse(List.of());
  }

  synchronized Power power() {
    return power;
  }

  synchronized List<JournalRow> rows(String kind) {
    return rows.stream().filter(row -> row.kind().equals(kind)).toList();
  }

  /// What the kiosk has said aloud, in its order.
  synchronized List<String> said() {
    return List.copyOf(said);
  }

  /// Whether support has had a mail about this.
  synchronized boolean toldSupport(SupportMatter matter) {
    return mails.stream()
        .anyMatch(mail ->
            mail.notice() instanceof OpenedNotice.ForSupport support && support.matter() == matter);
  }

  @Override
  public synchronized void power(Power now) {
    power = now;
    screen = Optional.empty();
    changed();
  }

  @Override
  public void staff(DemoStaff staff) {
    changed();
  }

  @Override
  public synchronized void screen(Screen now) {
    screen = Optional.of(now);
    shownAt = System.nanoTime();
    changed();
  }

  @Override
  public void compartment(CompartmentView compartment) {
    changed();
  }

  @Override
  public synchronized void mail(Mail mail) {
    mails.add(mail);
    changed();
  }

  @Override
  public synchronized void said(Utterance utterance) {
    if (!utterance.sentences().isEmpty()) {
      said.add(utterance.text());
    }
    changed();
  }

  @Override
  public void frame(WireFrame frame) {
    // The wire is not what the tour is about.
  }

  @Override
  public synchronized void rows(List<JournalRow> more) {
    rows.addAll(more);
    changed();
  }

  private synchronized List<OpenedNotice.Code> codesFor(String address) {
    return mails.stream()
        .filter(mail -> mail.letter().to().equals(address))
        .flatMap(mail -> mail.notice().opens().stream())
        .toList();
  }

  private synchronized String seen() {
    return "%s, %s, open doors named: %s, newest in the journal: %s"
        .formatted(
            power,
            screen.map(now -> now.model().toString()).orElse("no screen"),
            openDoors(),
            rows.isEmpty() ? "nothing" : rows.getLast().kind());
  }

  private synchronized long changes() {
    return changes;
  }

  private synchronized void changed() {
    changes++;
    notifyAll();
  }

  private synchronized void awaitChange(long before) {
    try {
      var until = System.nanoTime() + LOOK_AGAIN.toNanos();
      while (changes == before && System.nanoTime() < until) {
        wait(LOOK_AGAIN.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StepFailed("to be left in peace", "an interruption");
    }
  }
}
