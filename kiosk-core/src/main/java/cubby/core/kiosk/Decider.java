package cubby.core.kiosk;

import cubby.core.effect.Effect;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.input.Input;
import cubby.core.input.Stamped;
import cubby.core.photo.NoPhoto;
import cubby.core.screen.Screen;
import cubby.core.time.Uptime;
import java.util.List;
import org.pcollections.TreePVector;

/// The kiosk's decisions: pure functions of the state and one input. They read no clock, draw no
/// random number, touch nothing, and throw only where the program itself is at fault.
public final class Decider {

  private final KioskPlan plan;

  public Decider(KioskPlan plan) {
    this.plan = plan;
  }

  /// What follows from an input: facts and outbox rows for one transaction, then effects in order.
  public Decision decide(KioskState state, Stamped<Input> stamped) {
    var turn = new Turn(plan, state, stamped);
    if (!(stamped.input() instanceof Input.Started)) {
      ClockWatch.look(turn);
    }
    switch (stamped.input()) {
      case Input.Started(var wirings) -> Startup.started(turn, wirings);
      case Input.FromBank(var event) -> BankWatch.reported(turn, event);
      case Input.FromSignal(var event) -> Signals.reported(turn, event);
      case Input.TimerExpired(var timer) -> expired(turn, timer);
      case Input.PinChecked(var check, var matches) -> SignIn.checked(turn, check, matches);
      case Input.OneTimeCodeChecked(var check, var step) ->
          TechnicianSignIn.checked(turn, check, step);
      case Input.TrafficCounted(var traffic) ->
          turn.state(new Passing.TrafficCounted(TreePVector.from(traffic)));
      case Input.Diagnosed(var check, var file) -> Service.diagnosed(turn, check, file);
      case Input.TextOpened(var text, var content) -> Customers.textOpened(turn, text, content);
      case Input.TextsErased(var texts) -> Texts.erased(turn, texts);
      case Input.PhotoAnswered(var photo, var outcome) -> Photos.answered(turn, photo, outcome);
      case Input.NoticeSent(var notice) -> turn.state(new Lasting.NoticeLeft(notice));
      case Input.NoticeDropped(var notice, var why, var about, var detail) ->
          Undelivered.dropped(turn, notice, why, about, detail);
      case Input.DiskRoom(var low) -> DiskRoom.told(turn, low);
      case Input.NoticesWait(var since) -> turn.state(new Passing.NoticesWait(since));
      case Input.Commanded(var command, var what) -> Commands.asked(turn, command, what);
      case Input.Pressed(var revision, var choice) -> {
        if (isCurrent(state, revision)) {
          AtScreen.pressed(turn, choice);
        }
      }
      case Input.SizeChosen(var revision, var size) -> {
        if (isCurrent(state, revision)) {
          AtScreen.sizeChosen(turn, size);
        }
      }
      case Input.CompartmentChosen(var revision, var id) -> {
        if (isCurrent(state, revision)) {
          AtScreen.compartmentChosen(turn, id);
        }
      }
      case Input.PersonPicked(var revision, var number) -> {
        if (isCurrent(state, revision)) {
          AtScreen.personPicked(turn, number);
        }
      }
      case Input.LanguagePicked(var revision, var language) -> {
        if (isCurrent(state, revision)) {
          Languages.picked(turn, language);
        }
      }
      case Input.DigitsEntered entered -> {
        if (isCurrent(state, entered.revision())) {
          AtScreen.digitsEntered(turn, entered);
        }
      }
      case Input.TextEntered(var revision, var text) -> {
        if (isCurrent(state, revision)) {
          AtScreen.textEntered(turn, text);
        }
      }
      case Input.Scanned(var scan) -> AtScreen.scanned(turn, scan);
      case Input.Present _ -> AtScreen.present(turn);
    }
    if (turn.presence().started()) {
      afterEach(turn);
    }
    return turn.decision();
  }

  /// Not in a kiosk that is only asked something while it does not run: its configuration may not
  /// be at hand. The first input of the next run makes up for it.
  private static void afterEach(Turn turn) {
    Staff.signOutTheDismissed(turn);
    HeldNotices.release(turn);
    Deposits.goOnIfNotInside(turn);
    Shifts.send(turn);
    Photos.ofWhatHappened(turn);
  }

  /// After a start: every unfinished effect again, never a pulse. The first input of a run brings
  /// them about by itself.
  public List<Effect> resume(KioskState state, Uptime now) {
    return Startup.resume(plan, state, now);
  }

  /// What the touchscreen shows.
  public Screen screen(KioskState state, Uptime now) {
    return Screens.of(plan, state, now);
  }

  private static boolean isCurrent(KioskState state, long revision) {
    return state.presence().attendance().revision() == revision;
  }

  private static void expired(Turn turn, TimerId timer) {
    switch (timer) {
      case TimerId.DoorWatch(var pulse) -> DoorWatch.watchOver(turn, pulse);
      case TimerId.AnswerOverdue(var pulse) -> DoorWatch.unanswered(turn, pulse);
      case TimerId.Reminder(var opening) -> DoorWatch.remind(turn, opening);
      case TimerId.LeftOpen(var id) -> DoorWatch.leftOpen(turn, id);
      case TimerId.SpringBack(var opening) -> DoorWatch.ended(turn, opening);
      case TimerId.Disarm(var opening) -> DoorWatch.ended(turn, opening);
      // Whether it may still be put right is looked at after every decision.
      case TimerId.DepositStands _ -> {}
      case TimerId.ParcelDue(var parcel) -> Deadlines.due(turn, parcel);
      case TimerId.AlarmRest(var alarm) -> Alarms.restIsOver(turn, alarm);
      case TimerId.PhotoOverdue(var photo) -> Photos.notTaken(turn, photo, NoPhoto.CAMERA_SLOW);
      case TimerId.PhotoRetention _ -> Photos.eraseWhatIsOver(turn);
      case TimerId.TextRetention _ -> Texts.eraseWhatIsOver(turn);
      case TimerId.CountAgain _ -> Service.countAgain(turn);
      case TimerId.ClockDoubted _ -> ClockWatch.doubted(turn);
      case TimerId.Idle _ -> Idling.idle(turn);
      case TimerId.IdleEnd _ -> Idling.idleEnded(turn);
    }
  }
}
