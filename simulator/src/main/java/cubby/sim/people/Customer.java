package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.CodeTrouble;
import java.util.Optional;
import java.util.SplittableRandom;

/// Brings a return or sends something to somebody.
final class Customer extends Visitor {
  private final Item item;
  private final String returnCode;
  private final String sender;
  private final String size;
  private boolean asked;
  private boolean isIn;
  private boolean done;
  private int tries;

  /// @param returnCode that a return was announced with; empty if there is none
  /// @param sender the customer's own e-mail
  Customer(
      Item item,
      String returnCode,
      String sender,
      String size,
      Habits habits,
      SplittableRandom random) {
    super("customer with " + item.name(), Role.CUSTOMER, habits, random);
    this.item = item;
    this.returnCode = returnCode;
    this.sender = sender;
    this.size = size;
  }

  @Override
  public void left(AtKiosk here) {
    if (!isIn) {
      here.carryAway(item);
    }
  }

  @Override
  Optional<Next> deal(AtKiosk here, ScreenModel model) {
    return switch (model) {
      case ScreenModel.Welcome _ -> {
        if (asked && (done || tries++ > 1)) {
          yield Optional.of(Next.LEAVES);
        }
        asked = true;
        yield press(here, Choice.RETURN_OR_SEND);
      }
      case ScreenModel.WhatIsIt _ -> press(here, Choice.RETURN_OR_SEND);
      case ScreenModel.ReturnOrSend _ ->
          press(here, item.kind() == Item.Kind.RETURN ? Choice.RETURN : Choice.SEND);
      case ScreenModel.EnterReturn(var keypad, var byLabel) -> {
        if (tries++ > 3 || keypad.trouble() == CodeTrouble.LABEL_REFUSED) {
          here.press(Choice.BACK);
          yield Optional.of(Next.LEAVES);
        }
        if (!returnCode.isEmpty()) {
          yield type(here, returnCode);
        }
        yield byLabel ? scan(here, item.name()) : press(here, Choice.BACK);
      }
      case ScreenModel.EnterSender(_, var mayBeLeftOut, _) ->
          mayBeLeftOut && random.nextInt(4) == 0
              ? press(here, Choice.CONTINUE)
              : write(here, sender);
      case ScreenModel.EnterContact _ -> write(here, item.owner());
      case ScreenModel.ChooseSize _ -> {
        here.chooseSize(size);
        yield soon();
      }
      case ScreenModel.PlaceParcel(var door, _, var mayTakeBigger, _) ->
          placing(here, door, mayTakeBigger);
      case ScreenModel.TakeOut(var door, _, _) -> {
        if (here.behind(door).filter(item::equals).isPresent()) {
          here.take(door);
          isIn = false;
        }
        yield closing(here, door, false);
      }
      case ScreenModel.ParcelNotSeen(var door, var maySayInside) ->
          remembersInside(door) && maySayInside
              ? press(here, Choice.IT_IS_INSIDE)
              : press(here, Choice.OPEN_AGAIN);
      case ScreenModel.Receipt _, ScreenModel.DepositsClosed _, ScreenModel.Full _ -> {
        done = true;
        yield press(here, Choice.CONTINUE);
      }
      default -> Optional.empty();
    };
  }

  private Optional<Next> placing(AtKiosk here, CompartmentId door, boolean mayTakeBigger) {
    if (!here.isOpen(door) || isIn) {
      return closing(here, door, false);
    }
    if (here.behind(door).isPresent()) {
      return press(here, Choice.NOT_EMPTY);
    }
    if (often(habits.cancels())) {
      return press(here, Choice.CANCEL_DEPOSIT);
    }
    if (mayTakeBigger && often(habits.complains())) {
      return press(here, Choice.TOO_SMALL);
    }
    if (often(habits.keepsInHand())) {
      return closing(here, door, false);
    }
    isIn = here.put(item, door);
    return soon();
  }
}
