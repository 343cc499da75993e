package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.notice.Alarm;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Progress;
import cubby.core.session.BankReach;
import cubby.core.session.Sight;
import cubby.core.session.Step;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.PulseId;
import java.util.List;
import java.util.Optional;

/// What the banks report: readings, results, losses.
final class BankWatch {

  private BankWatch() {}

  static void reported(Turn turn, BankEvent event) {
    switch (event) {
      case BankEvent.PulseSettled(var bank, var pulse, var channel, var result, _) ->
          turn.plan()
              .cabinet()
              .at(bank, channel)
              .ifPresent(c -> DoorWatch.pulseSettled(turn, c.id(), pulse, result));
      case BankEvent.Connected(var bank, var channels, _) -> connected(turn, bank, channels);
      case BankEvent.Changed(var bank, var channels, _) -> sights(turn, bank, channels);
      case BankEvent.ReadAnswered(var bank, var read, var channels, _) -> {
        sights(turn, bank, channels);
        DoorWatch.readAnswered(turn, read);
      }
      case BankEvent.ReadFailed(_, var read, _, _) ->
          DoorWatch.unanswered(turn, new PulseId(read.value()));
      case BankEvent.Lost(var bank, var trouble, _) -> lost(turn, bank, trouble);
    }
  }

  private static void connected(Turn turn, BankId bank, List<ChannelReading> channels) {
    turn.state(new Lasting.BankConnected(bank));
    turn.state(new Passing.BankHeard(bank, BankReach.ALIVE));
    sights(turn, bank, channels);
    turn.plan().cabinet().wiredTo(bank).forEach(c -> Deadlines.resumeIfServable(turn, c.id()));
    welcomeIfAllHeard(turn);
  }

  private static void sights(Turn turn, BankId bank, List<ChannelReading> channels) {
    for (var reading : channels) {
      turn.plan()
          .cabinet()
          .at(bank, reading.channel())
          .ifPresent(
              c -> Sightings.seen(turn, c.id(), new Sight(reading.door(), reading.occupancy())));
    }
  }

  private static void lost(Turn turn, BankId bank, BankTrouble trouble) {
    if (turn.presence().readings().banks().get(bank) != BankReach.LOST) {
      turn.state(new Lasting.BankLost(bank, trouble.cause(), trouble.detail()));
      turn.state(new Passing.BankHeard(bank, BankReach.LOST));
      Alarms.raise(
          turn,
          new Alarm(SupportMatter.BANK_LOST, Optional.empty(), bank.toString()),
          bank + ": " + trouble.detail());
    }
    for (var compartment : turn.plan().cabinet().wiredTo(bank)) {
      Sightings.seen(turn, compartment.id(), Sight.UNKNOWN);
      turn.opening(compartment.id()).ifPresent(opening -> unreachable(turn, opening));
    }
    welcomeIfAllHeard(turn);
  }

  /// The person at the door is told; what became of it is settled when the bank is back.
  private static void unreachable(Turn turn, Opening opening) {
    if (!turn.attended(opening.compartment())) {
      return;
    }
    switch (opening.progress()) {
      case Progress.Awaited _ -> DoorWatch.giveUp(turn, opening, false);
      case Progress.Open _ -> {
        var caseNumber =
            SupportDesk.tell(turn, SupportMatter.DOOR_UNREACHABLE, opening.compartment());
        turn.state(Passing.ParcelInHand.NONE);
        turn.step(new Step.GaveUp(opening.compartment(), caseNumber, false));
        Idling.somebodyIsHere(turn);
      }
      case Progress.Closed _, Progress.Concluded _, Progress.GivenUp _ -> {}
    }
  }

  private static void welcomeIfAllHeard(Turn turn) {
    var banks = turn.plan().cabinet().banks();
    if (turn.currentStep() instanceof Step.Starting
        && banks.stream().allMatch(bank -> turn.presence().readings().banks().containsKey(bank))) {
      turn.step(new Step.Welcome());
    }
  }
}
