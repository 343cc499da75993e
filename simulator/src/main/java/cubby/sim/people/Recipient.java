package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.Objections;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Comes for what is theirs, with the code from a mail or without one.
final class Recipient extends Visitor {
  private static final int TRIES = 3;

  /// Looks at the first screen, after a call to support, in which nothing comes of it.
  private static final int LOOKS_FOR_RELEASE = 10;

  /// What they have in mind.
  enum Wish {
    COLLECT,
    REFUSE,
    /// To be sent another code.
    NEW_CODE,
    /// To show their papers to support, and have the door opened for them.
    RELEASE
  }

  private final Resident who;
  private final Wish wish;
  private final Ticket ticket;
  private int tries;
  private int looksForRelease;
  private boolean done;
  private boolean gotSomething;
  private boolean hasComplained;
  private boolean hasLookedAgain;
  private @Nullable Item inHand;

  /// @param ticket what opens the door; for a new code, what names the parcel
  Recipient(Resident who, Ticket ticket, Wish wish, Habits habits, SplittableRandom random) {
    super(who.address(), Role.RECIPIENT, habits, random);
    this.who = who;
    this.ticket = ticket;
    this.wish = wish;
  }

  @Override
  public void left(AtKiosk here) {
    if (inHand != null) {
      here.carryAway(inHand);
    }
    who.wasThere(ticket, gotSomething, done);
  }

  @Override
  Optional<Next> deal(AtKiosk here, ScreenModel model) {
    return switch (model) {
      case ScreenModel.Welcome _ -> {
        if (done || tries >= TRIES) {
          yield Optional.of(Next.LEAVES);
        }
        if (wish == Wish.RELEASE) {
          yield waitingForSupport();
        }
        if (wish == Wish.COLLECT && random.nextInt(3) == 0) {
          tries++;
          yield scan(here, ticket.qr());
        }
        yield press(here, Choice.COLLECT);
      }
      case ScreenModel.WhatIsIt _ -> press(here, Choice.COLLECT);
      case ScreenModel.EnterCode keypad -> atKeypad(here, keypad, wish == Wish.COLLECT);
      case ScreenModel.EnterCodeToRefuse(var keypad) -> atKeypad(here, keypad, true);
      case ScreenModel.CodeHelp _ ->
          press(
              here,
              switch (wish) {
                case COLLECT, RELEASE -> Choice.COLLECT;
                case REFUSE -> Choice.DO_NOT_WANT;
                case NEW_CODE -> Choice.NO_CODE;
              });
      case ScreenModel.FindParcel _ -> {
        done = true;
        yield random.nextBoolean() ? scan(here, ticket.barcode()) : write(here, who.address());
      }
      case ScreenModel.ConfirmRefusal _ -> {
        done = true;
        yield press(here, random.nextInt(5) == 0 ? Choice.BACK : Choice.YES);
      }
      case ScreenModel.TakeParcel(var door, _, var objections) -> atDoor(here, door, objections);
      case ScreenModel.StillInside(var door, var mayOpenAgain, var objections) ->
          stillInside(here, door, mayOpenAgain, objections);
      case ScreenModel.ConfirmEmpty(_, var mayDispute) when mayDispute && !gotSomething ->
          press(here, Choice.IT_WAS_EMPTY);
      case ScreenModel.Collected(var door, var mayOpenAgain, var mayDispute, var more) -> {
        takesHeart();
        if (mayDispute && (!gotSomething || often(habits.disputes()))) {
          here.misleads(door);
          yield press(here, Choice.IT_WAS_EMPTY);
        }
        if (mayOpenAgain && !hasLookedAgain && random.nextInt(30) == 0) {
          hasLookedAgain = true;
          yield press(here, Choice.OPEN_AGAIN);
        }
        done = more == 0;
        yield press(here, more > 0 ? Choice.NEXT : Choice.CONTINUE);
      }
      case ScreenModel.NextParcel _ -> press(here, Choice.NEXT);
      case ScreenModel.GiveBack(var door, _) -> {
        if (inHand != null && here.isOpen(door) && here.behind(door).isEmpty()) {
          if (here.put(inHand, door)) {
            inHand = null;
            gotSomething = false;
          }
          yield soon();
        }
        yield closing(here, door, false);
      }
      case ScreenModel.NotPutBack(_, var mayOpenAgain, var maySayInside) -> {
        if (inHand != null) {
          yield press(here, mayOpenAgain ? Choice.OPEN_AGAIN : Choice.I_HAVE_IT);
        }
        yield press(here, maySayInside ? Choice.IT_IS_INSIDE : Choice.OPEN_AGAIN);
      }
      default -> Optional.empty();
    };
  }

  /// They stand before the kiosk, and telephone.
  private Optional<Next> waitingForSupport() {
    if (looksForRelease++ == 0) {
      who.asksForRelease(ticket.barcode());
    }
    return looksForRelease > LOOKS_FOR_RELEASE ? Optional.of(Next.LEAVES) : later(5, 20);
  }

  private Optional<Next> atKeypad(AtKiosk here, ScreenModel.EnterCode keypad, boolean types) {
    if (done || tries >= TRIES || keypad.nextTryIn().toSeconds() > 20) {
      here.press(Choice.BACK);
      return Optional.of(Next.LEAVES);
    }
    if (!types) {
      return press(here, Choice.HELP);
    }
    if (keypad.nextTryIn().isPositive()) {
      return Optional.empty();
    }
    tries++;
    return type(here, ticket.digits() + (keypad.checkLength() > 0 ? ticket.check() : ""));
  }

  private Optional<Next> atDoor(AtKiosk here, CompartmentId door, Objections objections) {
    if (!here.isOpen(door) || inHand != null) {
      return leaving(here, door);
    }
    var behind = here.behind(door);
    if (behind.isEmpty()) {
      if (!gotSomething && objections != Objections.NONE && !hasComplained) {
        hasComplained = true;
        return press(here, Choice.IT_WAS_EMPTY);
      }
      return leaving(here, door);
    }
    boolean mine = who.owns(behind.get());
    if (mine && objections != Objections.NONE && !hasComplained && often(habits.disputes())) {
      hasComplained = true;
      here.misleads(door);
      return press(here, random.nextBoolean() ? Choice.NOT_MINE : Choice.IT_WAS_EMPTY);
    }
    if (mine && objections == Objections.ALL && often(habits.refuses())) {
      done = true;
      return press(here, Choice.DO_NOT_WANT);
    }
    if (!mine && !often(habits.takesWrong()) && objections != Objections.NONE && !hasComplained) {
      hasComplained = true;
      return press(here, Choice.NOT_MINE);
    }
    if (mine && often(habits.leavesInside())) {
      return leaving(here, door);
    }
    here.take(door)
        .ifPresent(item -> {
          inHand = item;
          gotSomething |= mine;
        });
    return soon();
  }

  private Optional<Next> leaving(AtKiosk here, CompartmentId door) {
    if (inHand != null && here.isOpen(door) && often(habits.fillsAgain())) {
      here.putRubbish(door);
    }
    if (inHand != null) {
      here.carryAway(inHand);
      inHand = null;
    }
    return closing(here, door, false);
  }

  private Optional<Next> stillInside(
      AtKiosk here, CompartmentId door, boolean mayOpenAgain, Objections objections) {
    if (remembersInside(door) && mayOpenAgain) {
      return press(here, Choice.OPEN_AGAIN);
    }
    if (objections == Objections.ALL && often(habits.refuses())) {
      done = true;
      return press(here, Choice.DO_NOT_WANT);
    }
    return press(here, Choice.LEAVE_IT);
  }
}
