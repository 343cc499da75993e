package cubby.core.kiosk;

import cubby.core.effect.Reply;
import cubby.core.message.Refusal;

/// What came of something that was asked from outside.
sealed interface Outcome {
  record Done(String sentence) implements Outcome {}

  record Not(Refusal why, String sentence) implements Outcome {}

  default Reply reply() {
    return switch (this) {
      case Done(var sentence) -> new Reply.Done(sentence);
      case Not(_, var sentence) -> new Reply.Refused(sentence);
    };
  }
}
