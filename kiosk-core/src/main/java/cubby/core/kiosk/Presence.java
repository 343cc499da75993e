package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.SizeClass;
import cubby.core.parcel.ParcelId;
import cubby.core.session.BankReach;
import cubby.core.session.BusTraffic;
import cubby.core.session.ClockSight;
import cubby.core.session.Sight;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.time.Stamp;
import cubby.core.time.Uptime;
import cubby.core.words.Language;
import cubby.hal.contract.BankId;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// The half of the state that ends with the run: who stands at the screen, and what the sensors
/// read.
///
/// @param started whether the run has begun: a kiosk that is asked something while it does not run
///   never does
/// @param revision of the screen; counts up whenever the step, and so what a button means, changes
/// @param dismissed whether they must sign in anew: their PIN or their codes were changed meanwhile
/// @param lookedInto by the courier at the screen, and still kept from use
/// @param leaving whether the person is being asked if they are still there
/// @param openLong doors open past the reminder; true once support has been told
/// @param inHand the parcel that the courier at the screen is putting in
/// @param swaps how many compartments were too small for it
/// @param tooSmall the largest size that was
/// @param noticesWaitSince when the oldest notice was queued that has not left
/// @param traffic what the buses had counted when it was asked last
/// @param clock what is made of the wall clock
public record Presence(
    boolean started,
    Step step,
    long revision,
    Language language,
    Visit visit,
    boolean dismissed,
    TreePVector<CompartmentId> lookedInto,
    boolean leaving,
    TreePMap<CompartmentId, Sight> sights,
    TreePMap<BankId, BankReach> banks,
    TreePMap<CompartmentId, Boolean> openLong,
    Optional<ParcelId> inHand,
    int swaps,
    Optional<SizeClass> tooSmall,
    Optional<Uptime> noticesWaitSince,
    TreePVector<BusTraffic> traffic,
    ClockSight clock) {

  /// @param before the latest time of an earlier run; absent in a new kiosk
  public static Presence atStart(Language language, Optional<Stamp> before) {
    return new Presence(
        false,
        new Step.Starting(),
        0,
        language,
        new Visit.Anybody(),
        false,
        TreePVector.empty(),
        false,
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        TreePVector.empty(),
        new ClockSight(false, before));
  }

  Presence afterStart() {
    return new Presence(
        true,
        step,
        revision,
        language,
        visit,
        dismissed,
        lookedInto,
        leaving,
        sights,
        banks,
        openLong,
        inHand,
        swaps,
        tooSmall,
        noticesWaitSince,
        traffic,
        clock);
  }

  Presence withStep(Step nextStep, long nextRevision) {
    return new Presence(
        started,
        nextStep,
        nextRevision,
        language,
        visit,
        dismissed,
        lookedInto,
        leaving,
        sights,
        banks,
        openLong,
        inHand,
        swaps,
        tooSmall,
        noticesWaitSince,
        traffic,
        clock);
  }

  Presence withVisit(Visit next) {
    return new Presence(
        started,
        step,
        revision,
        language,
        next,
        false,
        TreePVector.empty(),
        leaving,
        sights,
        banks,
        openLong,
        inHand,
        swaps,
        tooSmall,
        noticesWaitSince,
        traffic,
        clock);
  }

  /// Until the next visit begins.
  Presence withDismissal() {
    return new Presence(
        started,
        step,
        revision,
        language,
        visit,
        true,
        lookedInto,
        leaving,
        sights,
        banks,
        openLong,
        inHand,
        swaps,
        tooSmall,
        noticesWaitSince,
        traffic,
        clock);
  }

  Presence withLookedInto(CompartmentId id) {
    return new Presence(
        started,
        step,
        revision,
        language,
        visit,
        dismissed,
        lookedInto.plus(id),
        leaving,
        sights,
        banks,
        openLong,
        inHand,
        swaps,
        tooSmall,
        noticesWaitSince,
        traffic,
        clock);
  }

  Presence withLeaving(boolean next) {
    return new Presence(
        started,
        step,
        revision,
        language,
        visit,
        dismissed,
        lookedInto,
        next,
        sights,
        banks,
        openLong,
        inHand,
        swaps,
        tooSmall,
        noticesWaitSince,
        traffic,
        clock);
  }

  Presence withLanguage(Language next) {
    return new Presence(
        started,
        step,
        revision,
        next,
        visit,
        dismissed,
        lookedInto,
        leaving,
        sights,
        banks,
        openLong,
        inHand,
        swaps,
        tooSmall,
        noticesWaitSince,
        traffic,
        clock);
  }

  Presence withSights(TreePMap<CompartmentId, Sight> next) {
    return new Presence(
        started,
        step,
        revision,
        language,
        visit,
        dismissed,
        lookedInto,
        leaving,
        next,
        banks,
        openLong,
        inHand,
        swaps,
        tooSmall,
        noticesWaitSince,
        traffic,
        clock);
  }

  Presence withBanks(TreePMap<BankId, BankReach> next) {
    return new Presence(
        started,
        step,
        revision,
        language,
        visit,
        dismissed,
        lookedInto,
        leaving,
        sights,
        next,
        openLong,
        inHand,
        swaps,
        tooSmall,
        noticesWaitSince,
        traffic,
        clock);
  }

  Presence withOpenLong(TreePMap<CompartmentId, Boolean> next) {
    return new Presence(
        started,
        step,
        revision,
        language,
        visit,
        dismissed,
        lookedInto,
        leaving,
        sights,
        banks,
        next,
        inHand,
        swaps,
        tooSmall,
        noticesWaitSince,
        traffic,
        clock);
  }

  Presence withInHand(Optional<ParcelId> next, int nextSwaps, Optional<SizeClass> nextTooSmall) {
    return new Presence(
        started,
        step,
        revision,
        language,
        visit,
        dismissed,
        lookedInto,
        leaving,
        sights,
        banks,
        openLong,
        next,
        nextSwaps,
        nextTooSmall,
        noticesWaitSince,
        traffic,
        clock);
  }

  Presence withNoticesWaitSince(Optional<Uptime> next) {
    return new Presence(
        started,
        step,
        revision,
        language,
        visit,
        dismissed,
        lookedInto,
        leaving,
        sights,
        banks,
        openLong,
        inHand,
        swaps,
        tooSmall,
        next,
        traffic,
        clock);
  }

  Presence with(TreePVector<BusTraffic> next) {
    return new Presence(
        started,
        step,
        revision,
        language,
        visit,
        dismissed,
        lookedInto,
        leaving,
        sights,
        banks,
        openLong,
        inHand,
        swaps,
        tooSmall,
        noticesWaitSince,
        next,
        clock);
  }

  Presence with(ClockSight next) {
    return new Presence(
        started,
        step,
        revision,
        language,
        visit,
        dismissed,
        lookedInto,
        leaving,
        sights,
        banks,
        openLong,
        inHand,
        swaps,
        tooSmall,
        noticesWaitSince,
        traffic,
        next);
  }
}
