package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.message.Envelope;
import cubby.core.message.MessageId;
import cubby.core.message.Refusal;
import cubby.core.message.Sender;
import cubby.core.time.TimeTrust;
import java.time.Duration;
import java.util.Optional;

/// Messages from outside: whether one is to be followed, and that none is followed twice. Whatever
/// is refused leaves a fact with the reason, and changes nothing else.
final class Messages {

  private Messages() {}

  /// What came is no message that could be followed.
  static Outcome refused(Turn turn, Command.RefuseMessage refused) {
    return refuse(
        turn, new Outcome.Not(refused.why(), refused.sentence()), refused.message(), refused.key());
  }

  /// A genuine message. Once it is to be followed its id is spent, even if what it asks cannot be
  /// done: whoever asked was told so, and nobody must have it done later by sending it again.
  static Outcome follow(Turn turn, Envelope envelope, Command.Request request) {
    var key = envelope.sender().key();
    var obstacle =
        forAnother(turn, envelope)
            .or(() -> notOnce(turn, envelope))
            .or(() -> notNow(turn, envelope, request))
            .or(() -> notTheirs(envelope.sender(), request));
    if (obstacle.isPresent()) {
      return refuse(turn, obstacle.get(), Optional.of(envelope.id()), Optional.of(key));
    }
    turn.state(new Lasting.MessageTaken(envelope.id(), key, envelope.expires()));
    var outcome = Requests.carryOut(turn, Optional.of(envelope.sender()), request);
    return outcome instanceof Outcome.Not not
        ? refuse(turn, not, Optional.of(envelope.id()), Optional.of(key))
        : outcome;
  }

  private static Outcome refuse(
      Turn turn, Outcome.Not not, Optional<MessageId> message, Optional<String> key) {
    turn.state(new Lasting.MessageRefused(not.why(), message, key));
    return not;
  }

  private static Optional<Outcome.Not> forAnother(Turn turn, Envelope envelope) {
    var id = turn.plan().profile().id();
    return envelope.kiosk().equals(id)
        ? Optional.empty()
        : not(
            Refusal.OTHER_KIOSK,
            "This message is for another kiosk; this one is %s.".formatted(id));
  }

  private static Optional<Outcome.Not> notOnce(Turn turn, Envelope envelope) {
    var taken = turn.ledger().messages();
    if (taken.remembers(envelope.id())) {
      return not(Refusal.REPLAYED, "This message was taken before; nothing is done twice.");
    }
    if (taken.mayHaveForgotten(envelope.issued(), envelope.expires())) {
      return expired();
    }
    return taken.waitingForExpiry(turn.now()) >= Limits.MESSAGES_REMEMBERED
        ? not(Refusal.TOO_MANY, "More messages are remembered than there is room for.")
        : Optional.empty();
  }

  private static Optional<Outcome.Not> notNow(
      Turn turn, Envelope envelope, Command.Request request) {
    if (envelope.life().compareTo(mostLife(request)) > 0) {
      return not(
          Refusal.LASTS_TOO_LONG,
          "From its issue to its expiry such a message has %d minutes at most."
              .formatted(mostLife(request).toMinutes()));
    }
    if (turn.now().trust() == TimeTrust.UNTRUSTED) {
      return mayComeLate(request)
          ? Optional.empty()
          : not(
              Refusal.CLOCK_UNTRUSTED,
              "The kiosk's clock is not to be believed, and this must not be done late.");
    }
    var now = turn.now().wall();
    if (!envelope.expires().isAfter(now)) {
      return expired();
    }
    return envelope.issued().isAfter(now.plus(Limits.SENDERS_CLOCK_AHEAD))
        ? not(Refusal.NOT_YET_VALID, "This message is issued at a time that has not come yet.")
        : Optional.empty();
  }

  /// While nobody knows what time it is, a message cannot be told from one that was held back. What
  /// is said of a parcel does no harm late; what opens a door, gives time, or sends a code to an
  /// address that may have been corrected since, does.
  private static boolean mayComeLate(Command.Request request) {
    return switch (request) {
      case Command.AnnounceParcel _,
          Command.WithdrawParcel _,
          Command.BlockParcel _,
          Command.TakeCompartmentOut _ ->
          true;
      case Command.CorrectContact _,
          Command.SendAgain _,
          Command.ExtendDeadline _,
          Command.ReleaseParcel _,
          Command.OpenCompartment _ ->
          false;
    };
  }

  private static Duration mostLife(Command.Request request) {
    return switch (request) {
      case Command.ReleaseParcel _, Command.OpenCompartment _ -> Limits.DOOR_MESSAGE_LIFE;
      case Command.AnnounceParcel _,
          Command.WithdrawParcel _,
          Command.CorrectContact _,
          Command.SendAgain _,
          Command.ExtendDeadline _,
          Command.BlockParcel _,
          Command.TakeCompartmentOut _ ->
          Limits.MESSAGE_LIFE;
    };
  }

  /// Whose the parcel is that a carrier speaks of is seen when it is looked up.
  private static Optional<Outcome.Not> notTheirs(Sender sender, Command.Request request) {
    var theirs =
        switch (request) {
          case Command.AnnounceParcel(var announcement) -> sender.speaksFor(announcement.carrier());
          case Command.WithdrawParcel _,
              Command.CorrectContact _,
              Command.SendAgain _,
              Command.BlockParcel _ ->
              true;
          case Command.ExtendDeadline _,
              Command.ReleaseParcel _,
              Command.OpenCompartment _,
              Command.TakeCompartmentOut _ ->
              sender instanceof Sender.Support;
        };
    return theirs
        ? Optional.empty()
        : not(Refusal.NOT_ALLOWED, "The key '%s' may not ask this.".formatted(sender.key()));
  }

  private static Optional<Outcome.Not> expired() {
    return not(Refusal.EXPIRED, "This message has expired.");
  }

  private static Optional<Outcome.Not> not(Refusal why, String sentence) {
    return Optional.of(new Outcome.Not(why, sentence));
  }
}
