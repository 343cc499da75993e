package cubby.core.screen;

import cubby.core.screen.ScreenModel.Collected;
import cubby.core.screen.ScreenModel.ConfirmEmpty;
import cubby.core.screen.ScreenModel.DidItOpen;
import cubby.core.screen.ScreenModel.Jammed;
import cubby.core.screen.ScreenModel.NextParcel;
import cubby.core.screen.ScreenModel.PressDoor;
import cubby.core.screen.ScreenModel.SetAside;
import cubby.core.screen.ScreenModel.StillInside;
import cubby.core.screen.ScreenModel.Unreachable;
import cubby.core.words.Phrase;
import java.util.List;
import java.util.Optional;

/// An answer that a pad with 12 keys gives where a pickup asks something: with the digit of its
/// place in the list, counted from 1. It is a button of its screen, too.
///
/// @param phrase what that button says
public record PadChoice(Choice choice, Phrase phrase) {

  private static final PadChoice GO_ON = new PadChoice(Choice.CONTINUE, Phrase.CONTINUE);
  private static final PadChoice OPEN_AGAIN = new PadChoice(Choice.OPEN_AGAIN, Phrase.OPEN_AGAIN);
  private static final PadChoice LEAVE_IT = new PadChoice(Choice.LEAVE_IT, Phrase.LEAVE_IT);
  private static final List<PadChoice> NEXT_OR_LATER =
      List.of(
          new PadChoice(Choice.NEXT, Phrase.NEXT), new PadChoice(Choice.CONTINUE, Phrase.LATER));

  /// None where digits mean something else, or where a recipient has nothing to answer.
  public static List<PadChoice> of(ScreenModel model) {
    return switch (model) {
      case PressDoor _ -> List.of(new PadChoice(Choice.TRY_AGAIN, Phrase.TRY_AGAIN));
      case DidItOpen _ ->
          List.of(
              new PadChoice(Choice.YES, Phrase.DID_IT_OPEN_YES),
              new PadChoice(Choice.NO, Phrase.DID_IT_OPEN_NO));
      case ConfirmEmpty _ ->
          List.of(
              new PadChoice(Choice.YES, Phrase.CONFIRM_EMPTY_YES),
              new PadChoice(Choice.NO, Phrase.CONFIRM_EMPTY_NO));
      case StillInside(_, var mayOpenAgain, _) ->
          mayOpenAgain ? List.of(OPEN_AGAIN, LEAVE_IT) : List.of(LEAVE_IT);
      case Collected(_, _, _, var more) -> more > 0 ? NEXT_OR_LATER : List.of();
      case NextParcel _ -> NEXT_OR_LATER;
      case Jammed _, Unreachable _, SetAside _ -> List.of(GO_ON);
      default -> List.of();
    };
  }

  /// What this digit answers.
  ///
  /// @param digit 0 to 9
  public static Optional<Choice> at(ScreenModel model, int digit) {
    var choices = of(model);
    return digit >= 1 && digit <= choices.size()
        ? Optional.of(choices.get(digit - 1).choice())
        : Optional.empty();
  }
}
