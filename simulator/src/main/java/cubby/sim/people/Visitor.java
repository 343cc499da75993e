package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What all who come to the screen have in common: they get tired, mistype, slam, walk away, and do
/// the obvious where they have no mind of their own.
abstract class Visitor implements Person {
  /// Who has done so many things without getting anywhere goes home.
  private static final int PATIENCE = 60;

  /// Who has seen the same thing for so many looks at it does something else, or goes.
  private static final int LOOKS = 25;

  final SplittableRandom random;
  final Habits habits;
  private final String name;
  private final Role role;
  private final Map<CompartmentId, Boolean> remembered = new TreeMap<>();
  private int patience = PATIENCE;
  private int looks;
  private @Nullable ScreenModel before;

  Visitor(String name, Role role, Habits habits, SplittableRandom random) {
    this.name = name;
    this.role = role;
    this.habits = habits;
    this.random = random;
  }

  /// What this person does about what they see; empty if it means nothing to them.
  abstract Optional<Next> deal(AtKiosk here, ScreenModel model);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Role role() {
    return role;
  }

  @Override
  public final Next act(AtKiosk here) {
    here.openDoors().forEach(door -> remembered.put(door, here.behind(door).isPresent()));
    var screen = here.screen();
    if (screen.isEmpty() || patience-- <= 0 || walksAway()) {
      return Next.LEAVES;
    }
    looks = screen.get().model().equals(before) ? looks + 1 : 0;
    before = screen.get().model();
    if (looks > LOOKS) {
      return Next.LEAVES;
    }
    return deal(here, screen.get().model())
        .or(() -> anybody(here, screen.get()))
        .orElseGet(() -> waitASecond());
  }

  /// There is more to do here than anybody could have known.
  final void takesHeart() {
    patience = PATIENCE;
  }

  /// What everybody does about it.
  private Optional<Next> anybody(AtKiosk here, Screen screen) {
    if (screen.leaving()) {
      return press(here, Choice.STAY);
    }
    return switch (screen.model()) {
      case ScreenModel.Starting _,
          ScreenModel.Opening _,
          ScreenModel.CheckingPin _,
          ScreenModel.Diagnosing _,
          ScreenModel.TestSensor _ ->
          Optional.empty();
      case ScreenModel.OutOfService _, ScreenModel.Welcome _ -> Optional.of(Next.LEAVES);
      case ScreenModel.PressDoor _ -> press(here, Choice.TRY_AGAIN);
      case ScreenModel.DidItOpen(var door) ->
          press(here, truly(here, door, here.isOpen(door)) ? Choice.YES : Choice.NO);
      case ScreenModel.CloseDoor(var door, _, var maySayClosed) ->
          closing(here, door, maySayClosed);
      case ScreenModel.Inspect(var door, _, var maySayClosed) -> closing(here, door, maySayClosed);
      case ScreenModel.PlaceParcel(var door, _, _, var maySayClosed) ->
          closing(here, door, maySayClosed);
      case ScreenModel.TakeParcel(var door, _, _) -> closing(here, door, false);
      case ScreenModel.TakeAway(var door, _, _, var maySayClosed) ->
          closing(here, door, maySayClosed);
      case ScreenModel.TakeOut(var door, _, var maySayClosed) -> closing(here, door, maySayClosed);
      case ScreenModel.PutBack(var door, _, var maySayClosed) -> closing(here, door, maySayClosed);
      case ScreenModel.GiveBack(var door, _) -> closing(here, door, false);
      case ScreenModel.CloseAndTell _ -> {
        here.openDoors().forEach(here::close);
        yield soon();
      }
      case ScreenModel.ConfirmInside(var door) ->
          press(here, truly(here, door, remembersInside(door)) ? Choice.YES : Choice.NO);
      case ScreenModel.ConfirmEmpty(var door, _) ->
          press(here, truly(here, door, !remembersInside(door)) ? Choice.YES : Choice.NO);
      case ScreenModel.ConfirmFit(var door, var withParcel) ->
          press(here, remembersInside(door) == withParcel ? Choice.YES : Choice.NO);
      case ScreenModel.IsItFit(var door) ->
          press(here, truly(here, door, !remembersInside(door)) ? Choice.YES : Choice.NO);
      case ScreenModel.LookedInto(var door) ->
          press(here, truly(here, door, !remembersInside(door)) ? Choice.YES : Choice.NOT_EMPTY);
      case ScreenModel.DidYouUse _ -> press(here, Choice.NO);
      case ScreenModel.StillInside _ -> press(here, Choice.LEAVE_IT);
      case ScreenModel.ParcelNotSeen _ -> press(here, Choice.CANCEL_DEPOSIT);
      case ScreenModel.NotPutBack _ -> press(here, Choice.I_HAVE_IT);
      case ScreenModel.ScanIt _ -> press(here, Choice.CANNOT_SCAN);
      case ScreenModel.ConfirmRefusal _,
          ScreenModel.EnterCode _,
          ScreenModel.EnterCodeToRefuse _,
          ScreenModel.FindParcel _,
          ScreenModel.CodeHelp _,
          ScreenModel.ReturnOrSend _,
          ScreenModel.EnterReturn _,
          ScreenModel.EnterSender _,
          ScreenModel.WhatIsIt _,
          ScreenModel.ChooseLanguage _,
          ScreenModel.EnterCourierNumber _,
          ScreenModel.EnterPin _,
          ScreenModel.EnterOneTimeCode _,
          ScreenModel.SignInFailed _,
          ScreenModel.ChooseSize _,
          ScreenModel.EnterContact _,
          ScreenModel.ToCollect _,
          ScreenModel.PickRecipient _,
          ScreenModel.Past _,
          ScreenModel.Buses _,
          ScreenModel.WhyWork _,
          ScreenModel.WhichDoor _,
          ScreenModel.OneCompartment _ ->
          press(here, Choice.BACK);
      case ScreenModel.ScanParcel _, ScreenModel.Compartments _ -> press(here, Choice.SIGN_OUT);
      case ScreenModel.CodeAskedFor _,
          ScreenModel.Receipt _,
          ScreenModel.DepositsClosed _,
          ScreenModel.Diagnosed _,
          ScreenModel.OtherKiosk _,
          ScreenModel.AlreadyInside _,
          ScreenModel.ShiftOver _,
          ScreenModel.Full _,
          ScreenModel.Jammed _,
          ScreenModel.Unreachable _,
          ScreenModel.Collected _,
          ScreenModel.Refused _,
          ScreenModel.NextParcel _,
          ScreenModel.SetAside _ ->
          press(here, Choice.CONTINUE);
    };
  }

  /// Who works here has more to do, and is the more patient.
  private boolean walksAway() {
    boolean works = role == Role.COURIER || role == Role.TECHNICIAN;
    return often(habits.walksAway()) && (!works || random.nextInt(8) == 0);
  }

  // What hands do

  final Optional<Next> press(AtKiosk here, Choice choice) {
    if (often(habits.late())) {
      here.pressLate(choice);
    } else {
      here.press(choice);
    }
    return soon();
  }

  final Optional<Next> type(AtKiosk here, String digits) {
    here.type(often(habits.mistypes()) ? mistyped(digits) : digits);
    return later(2, 6);
  }

  final Optional<Next> write(AtKiosk here, String text) {
    here.write(often(habits.mistypes()) ? text.replace('@', ' ') : text);
    return later(4, 20);
  }

  final Optional<Next> scan(AtKiosk here, String text) {
    here.scan(text);
    return soon();
  }

  /// The door is to be closed, one way or another.
  final Optional<Next> closing(AtKiosk here, CompartmentId door, boolean maySayClosed) {
    remembered.put(
        door, here.behind(door).isPresent() || (!here.isOpen(door) && remembersInside(door)));
    if (!here.isOpen(door)) {
      // Its sensor says otherwise, or has not settled.
      return maySayClosed ? press(here, Choice.IT_IS_CLOSED) : Optional.empty();
    }
    if (often(habits.leavesOpen())) {
      return Optional.of(Next.LEAVES);
    }
    if (often(habits.slams())) {
      here.slam(door);
    } else {
      here.close(door);
    }
    return soon();
  }

  final boolean remembersInside(CompartmentId door) {
    return remembered.getOrDefault(door, false);
  }

  /// What the person says, who may say the contrary.
  final boolean truly(AtKiosk here, CompartmentId door, boolean truth) {
    if (often(habits.misleads())) {
      here.misleads(door);
      return !truth;
    }
    return truth;
  }

  // Chance and time

  final boolean often(int inAThousand) {
    return inAThousand > 0 && random.nextInt(1000) < inAThousand;
  }

  final Optional<Next> soon() {
    return later(1, 4);
  }

  final Optional<Next> later(int atLeastSeconds, int lessThanSeconds) {
    return Optional.of(
        Next.after(
            Duration.ofMillis(random.nextInt(atLeastSeconds * 1000, lessThanSeconds * 1000))));
  }

  static Next waitASecond() {
    return Next.afterSeconds(2);
  }

  final String mistyped(String digits) {
    if (digits.isEmpty()) {
      return digits;
    }
    int at = random.nextInt(digits.length());
    char other = (char) ('0' + random.nextInt(10));
    return digits.substring(0, at) + other + digits.substring(at + 1);
  }
}
