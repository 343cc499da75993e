package cubby.sim.watch;

import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Lasting;
import cubby.core.opening.OpeningId;
import cubby.core.screen.Touch;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.sim.cabinet.Door;
import cubby.sim.people.Item;
import cubby.sim.people.Person;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// No latch is energised, and no pulse asked for, without an authorisation for that very
/// compartment that was durable before; one pulse for each, three in a round, none repeated unless
/// a person has asked for it, none of before a start (O1–O3, O8). Which bank and channel belong to
/// a compartment is what the plan says.
final class PulseWatch implements Watch, Book.Reader {
  private static final String CHECK = "pulses";

  /// O2.
  private static final int PULSES_A_ROUND = 3;

  /// From the asking to the current: the life of a pulse, and as long as a line holds it up.
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(12);

  /// Longer than any latch may be under current.
  private static final Duration CURRENT = Duration.ofSeconds(10);

  private final Watched watched;

  /// Not asked for yet, of this run.
  private final Map<PulseId, Compartment> authorised = new HashMap<>();

  /// Asked for, and not seen at the latch.
  private final Map<CompartmentId, Deque<MonotonicTime>> asked = new TreeMap<>();

  private final Map<CompartmentId, MonotonicTime> energised = new TreeMap<>();
  private final Map<Round, Integer> pulses = new HashMap<>();

  /// Whether anybody has done anything since the last authorisation for which a door may open.
  private boolean deed;

  private boolean touched;

  private record Round(OpeningId opening, int round) {}

  PulseWatch(Watched watched, Book book) {
    this.watched = watched;
    book.read(this);
  }

  // Authority

  @Override
  public void reads(Lasting fact) {
    switch (fact) {
      case Lasting.PulseAuthorised pulse -> authorised(pulse);
      case Lasting.RemoteOpeningAuthorised _, Lasting.IdentityChecked _ -> {
        deed = true;
        touched = true;
      }
      // A sensor has seen that what was opened is not fit: the next is opened when it is closed.
      case Lasting.WithdrawalBegun _ -> deed = true;
      default -> {}
    }
  }

  private void authorised(Lasting.PulseAuthorised pulse) {
    var round = new Round(pulse.opening(), pulse.round());
    int count = pulses.merge(round, 1, Integer::sum);
    boolean first = count == 1 && pulse.round() == 0;
    if (count > PULSES_A_ROUND) {
      throw new Violation(
          CHECK, "at most three pulses in a round (O2)", "one more of " + pulse.compartment());
    }
    if (count != pulse.attempt()) {
      throw new Violation(
          CHECK, "attempt %d of a round".formatted(count), "%d".formatted(pulse.attempt()));
    }
    if (first ? !deed : !touched) {
      throw new Violation(
          CHECK,
          "that a person asks for a pulse (O2, O3)",
          "compartment %s is to be pulsed by itself, attempt %d of round %d"
              .formatted(pulse.compartment(), pulse.attempt(), pulse.round()));
    }
    deed = false;
    touched = false;
    authorised.put(pulse.pulse(), watched.kiosk().blueprint().cabinet().get(pulse.compartment()));
  }

  @Override
  public void touches(Person person, Touch touch) {
    deed = true;
    touched = true;
  }

  @Override
  public void takes(Person person, CompartmentId from, Item item) {
    deed = true;
  }

  // Pulse

  @Override
  public void pulseAsked(BankId bank, Channel channel, PulseId pulse) {
    var compartment = authorised.remove(pulse);
    if (compartment == null) {
      throw new Violation(
          CHECK,
          "a durable authorisation, not used before, of this run",
          "a pulse of bank %s channel %s without one".formatted(bank, channel));
    }
    if (!compartment.bank().equals(bank) || !compartment.channel().equals(channel)) {
      throw new Violation(
          CHECK,
          "a pulse of compartment %s, bank %s channel %s"
              .formatted(compartment.id(), compartment.bank(), compartment.channel()),
          "bank %s channel %s".formatted(bank, channel));
    }
    asked.computeIfAbsent(compartment.id(), _ -> new ArrayDeque<>()).add(watched.kiosk().now());
  }

  @Override
  public void energised(CompartmentId compartment, MonotonicTime at) {
    var waiting = asked.getOrDefault(compartment, new ArrayDeque<>());
    while (!waiting.isEmpty() && at.since(waiting.getFirst()).compareTo(ON_ITS_WAY) > 0) {
      waiting.removeFirst();
    }
    if (waiting.poll() == null) {
      throw new Violation(
          CHECK,
          "that a latch gets current when it was asked for, once",
          "current in the latch of compartment " + compartment);
    }
    energised.put(compartment, at);
  }

  @Override
  public void moved(CompartmentId compartment, Door door, MonotonicTime at) {
    deed |= door == Door.CLOSED;
  }

  @Override
  public void ended(Ending why) {
    authorised.clear();
    if (why == Ending.POWER) {
      asked.clear();
    }
  }

  @Override
  public void stepped() {
    if (energised.isEmpty() || !watched.kiosk().running()) {
      return;
    }
    var now = watched.kiosk().now();
    energised
        .entrySet()
        .removeIf(it -> {
          if (now.since(it.getValue()).compareTo(CURRENT) <= 0) {
            return false;
          }
          if (watched.kiosk().cabinet().compartment(it.getKey().label()).energised()) {
            throw new Violation(
                CHECK, "that current ends", "the latch of %s burns".formatted(it.getKey()));
          }
          return true;
        });
  }
}
