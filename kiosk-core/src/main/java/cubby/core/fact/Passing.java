package cubby.core.fact;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.SizeClass;
import cubby.core.parcel.ParcelId;
import cubby.core.session.BankReach;
import cubby.core.session.BusTraffic;
import cubby.core.session.ClockSight;
import cubby.core.session.Sight;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.time.Uptime;
import cubby.core.words.Language;
import cubby.hal.contract.BankId;
import java.util.Optional;
import org.pcollections.TreePVector;

/// The facts of this run: gone with it, and never journalled.
public sealed interface Passing extends Fact {
  record StepTaken(Step step) implements Passing {}

  record VisitBegan(Visit visit) implements Passing {}

  /// Whoever is at the screen must sign in anew, as soon as no door is before them.
  record Dismissed() implements Passing {}

  /// The courier at the screen is done with looking into it.
  record LookedInto(CompartmentId compartment) implements Passing {}

  /// Whether the person is being asked if they are still there.
  record LeavingAsked(boolean leaving) implements Passing {}

  record LanguageChosen(Language language) implements Passing {}

  record Seen(CompartmentId compartment, Sight sight) implements Passing {}

  record BankHeard(BankId bank, BankReach reach) implements Passing {}

  /// The door has stood open past the reminder.
  record DoorStaysOpen(CompartmentId compartment, boolean supportTold) implements Passing {}

  record TrafficCounted(TreePVector<BusTraffic> traffic) implements Passing {}

  record ClockSeen(ClockSight clock) implements Passing {}

  /// @param since when the oldest notice was queued that has not left; absent if all have
  record NoticesWait(Optional<Uptime> since) implements Passing {}

  /// The parcel that the courier is putting in, how many compartments were too small for it, and
  /// the largest size that was.
  record ParcelInHand(Optional<ParcelId> parcel, int swaps, Optional<SizeClass> tooSmall)
      implements Passing {
    public static final ParcelInHand NONE = new ParcelInHand(Optional.empty(), 0, Optional.empty());
  }
}
