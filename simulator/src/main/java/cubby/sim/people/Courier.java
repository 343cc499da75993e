package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.ScanTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Brings what is in the van and takes away what waits for a courier; always in a hurry.
final class Courier extends Visitor {
  private final Staff who;
  private final List<Item> van;
  private final List<Item> takenAway = new ArrayList<>();
  private final SizeWish sizes;
  private final Runnable again;
  private int signIns;
  private boolean finished;
  private @Nullable Item scanned;
  private @Nullable Item wrongOne;
  private @Nullable CompartmentId usedAnother;
  private @Nullable Item lifted;

  /// How big a courier says that something is that nobody has announced.
  @FunctionalInterface
  interface SizeWish {
    String of(Item item);
  }

  /// @param again what makes them come again soon, if not all went in
  Courier(
      Staff who,
      List<Item> load,
      SizeWish sizes,
      Runnable again,
      Habits habits,
      SplittableRandom random) {
    super("courier " + who.number(), Role.COURIER, habits, random);
    this.who = who;
    van = new ArrayList<>(load);
    this.sizes = sizes;
    this.again = again;
  }

  /// What has not gone in.
  List<Item> left() {
    return van;
  }

  @Override
  public void left(AtKiosk here) {
    takenAway.forEach(here::carryAway);
    van.removeIf(item -> !here.has(item));
    if (who.isBack(van)) {
      again.run();
    }
  }

  @Override
  Optional<Next> deal(AtKiosk here, ScreenModel model) {
    return switch (model) {
      case ScreenModel.Welcome _ -> {
        if (finished || signIns >= 3) {
          yield Optional.of(Next.LEAVES);
        }
        signIns++;
        yield press(here, Choice.COURIER);
      }
      case ScreenModel.EnterCourierNumber _ -> type(here, who.number());
      case ScreenModel.EnterPin _ -> type(here, who.pin());
      case ScreenModel.SignInFailed(var nextTryIn) ->
          nextTryIn.toSeconds() < 20 && signIns++ < 4
              ? press(here, Choice.TRY_AGAIN)
              : leaves(here, Choice.BACK);
      case ScreenModel.ScanParcel ready -> betweenParcels(here, ready);
      case ScreenModel.AlreadyInside _ -> {
        setAside();
        yield press(here, Choice.CONTINUE);
      }
      case ScreenModel.ChooseSize _ -> {
        if (scanned == null) {
          yield press(here, Choice.BACK);
        }
        here.chooseSize(sizes.of(scanned));
        yield soon();
      }
      case ScreenModel.EnterContact _ -> write(here, scanned == null ? name() : scanned.owner());
      case ScreenModel.Full _ -> {
        setAside();
        yield press(here, Choice.CONTINUE);
      }
      case ScreenModel.PlaceParcel(var door, _, var mayTakeBigger, var maySayClosed) ->
          placing(here, door, mayTakeBigger, maySayClosed);
      case ScreenModel.TakeOut(var door, _, var maySayClosed) -> {
        takeBack(here, door);
        yield closing(here, door, maySayClosed);
      }
      case ScreenModel.ParcelNotSeen(var door, var maySayInside) -> {
        if (remembersInside(door)) {
          yield press(here, maySayInside ? Choice.IT_IS_INSIDE : Choice.OPEN_AGAIN);
        }
        yield press(here, scanned != null ? Choice.OPEN_AGAIN : Choice.CANCEL_DEPOSIT);
      }
      case ScreenModel.DidYouUse(var other) ->
          press(here, other.equals(usedAnother) ? Choice.YES : Choice.NO);
      case ScreenModel.ToCollect(var items, _) -> {
        takesHeart();
        var opens = items.stream().anyMatch(ScreenModel.ToCollect.Item::opens);
        if (!opens || random.nextInt(20) == 0) {
          who.hasCollected();
          yield press(here, Choice.BACK);
        }
        yield press(here, Choice.OPEN_NEXT);
      }
      case ScreenModel.TakeAway(var door, _, var right, var maySayClosed) ->
          takingAway(here, door, right, maySayClosed);
      case ScreenModel.PutBack(var door, _, var maySayClosed) -> {
        if (lifted != null && here.put(lifted, door)) {
          takenAway.remove(lifted);
          lifted = null;
          yield soon();
        }
        yield closing(here, door, maySayClosed);
      }
      case ScreenModel.ScanIt(_, var wrong, var mayOpenAgain) -> {
        if (lifted != null && !wrong && hasLabel(lifted) && random.nextInt(8) != 0) {
          yield scan(here, lifted.name());
        }
        yield press(here, wrong && mayOpenAgain ? Choice.OPEN_AGAIN : Choice.CANNOT_SCAN);
      }
      case ScreenModel.ShiftOver _ -> {
        finished = true;
        yield press(here, Choice.CONTINUE);
      }
      default -> Optional.empty();
    };
  }

  private Optional<Next> betweenParcels(AtKiosk here, ScreenModel.ScanParcel ready) {
    takesHeart();
    if (ready.trouble() != ScanTrouble.NONE && scanned != null && here.has(scanned)) {
      setAside();
    }
    van.removeIf(item -> !here.has(item));
    if (wrongOne != null && ready.mayPutRight()) {
      return press(here, Choice.WRONG_PARCEL);
    }
    scanned = null;
    wrongOne = null;
    usedAnother = null;
    if (!van.isEmpty()) {
      scanned = van.getFirst();
      return scan(here, scanned.name());
    }
    if (ready.toCollect() > 0 && !who.collected()) {
      return press(here, Choice.TAKE_OUT);
    }
    finished = true;
    return press(here, Choice.SIGN_OUT);
  }

  private Optional<Next> placing(
      AtKiosk here, CompartmentId door, boolean mayTakeBigger, boolean maySayClosed) {
    if (!here.isOpen(door)) {
      return closing(here, door, maySayClosed);
    }
    var behind = here.behind(door);
    if (behind.isPresent() && !behind.get().equals(wrongOne) && isInVan(behind.get())) {
      // Their own: it is in.
      van.remove(behind.get());
      return closing(here, door, maySayClosed);
    }
    if (wrongOne != null && behind.filter(wrongOne::equals).isPresent()) {
      here.take(door).ifPresent(van::add);
      wrongOne = null;
      return soon();
    }
    if (behind.isPresent()) {
      return press(here, Choice.NOT_EMPTY);
    }
    if (scanned == null || often(habits.cancels())) {
      return press(here, Choice.CANCEL_DEPOSIT);
    }
    if (often(habits.complains())) {
      return press(
          here,
          switch (random.nextInt(3)) {
            case 0 -> mayTakeBigger ? Choice.TOO_SMALL : Choice.DAMAGED;
            case 1 -> Choice.DIRTY;
            default -> Choice.DAMAGED;
          });
    }
    if (often(habits.keepsInHand())) {
      return closing(here, door, maySayClosed);
    }
    var into = door;
    var open = here.openDoors();
    if (open.size() > 1 && often(habits.wrongDoor())) {
      into = open.get(random.nextInt(open.size()));
    }
    var what = scanned;
    if (van.size() > 1 && often(habits.wrongParcel())) {
      what = van.get(random.nextInt(van.size()));
    }
    if (here.put(what, into)) {
      van.remove(what);
      usedAnother = into.equals(door) ? null : into;
      wrongOne = what.equals(scanned) ? null : what;
      if (!into.equals(door)) {
        here.close(into);
      }
    }
    return soon();
  }

  private Optional<Next> takingAway(
      AtKiosk here, CompartmentId door, boolean right, boolean maySayClosed) {
    if (here.isOpen(door) && lifted == null && here.behind(door).isPresent()) {
      if (often(habits.leavesInside())) {
        return closing(here, door, maySayClosed);
      }
      here.take(door)
          .ifPresent(item -> {
            lifted = item;
            takenAway.add(item);
          });
      return soon();
    }
    if (lifted != null && hasLabel(lifted) && !right && random.nextInt(4) != 0) {
      return scan(here, random.nextInt(40) == 0 ? "1Z000000X" : lifted.name());
    }
    if (right || lifted == null) {
      lifted = null;
    }
    return closing(here, door, maySayClosed);
  }

  /// What somebody sends gets its number only when it is inside.
  private static boolean hasLabel(Item item) {
    return item.kind() != Item.Kind.SENDING && item.kind() != Item.Kind.RUBBISH;
  }

  private void takeBack(AtKiosk here, CompartmentId door) {
    here.behind(door)
        .filter(item -> item.equals(scanned) || item.equals(wrongOne))
        .flatMap(_ -> here.take(door))
        .ifPresent(item -> {
          if (!van.contains(item)) {
            van.add(item);
          }
        });
  }

  private boolean isInVan(Item item) {
    return item.equals(scanned) || van.contains(item);
  }

  /// It does not go in today, and perhaps goes back to where it came from.
  private void setAside() {
    if (scanned != null) {
      van.remove(scanned);
      if (random.nextInt(3) != 0) {
        who.setAside(scanned);
      }
      scanned = null;
    }
  }

  private static Optional<Next> leaves(AtKiosk here, Choice choice) {
    here.press(choice);
    return Optional.of(Next.LEAVES);
  }
}
