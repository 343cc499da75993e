package cubby.core.kiosk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.cabinet.SizeClass;
import cubby.core.kiosk.FreeCompartments.Rank;
import cubby.core.kiosk.FreeCompartments.Worn;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.hal.contract.DoorState;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// What a [Directory] must say, found by looking through everything.
final class Searches {

  private Searches() {}

  static Directory directory(KioskPlan plan, KioskState state) {
    return new Directory(compartments(plan, state), parcels(state.ledger().parcels()));
  }

  /// C1, C3, C7.
  static Optional<Compartment> choose(
      KioskPlan plan,
      KioskState state,
      SizeClass wanted,
      boolean accessible,
      Optional<SizeClass> above) {
    return plan.cabinet().compartments().stream()
        .filter(c -> c.size().compareTo(wanted) >= 0)
        .filter(c -> above.isEmpty() || c.size().compareTo(above.get()) > 0)
        .filter(c -> !accessible || c.accessible())
        .filter(c -> Offers.offerable(state, c))
        .min(
            Comparator.comparing(Compartment::kind)
                .thenComparing(Compartment::size)
                .thenComparingInt(c -> pulses(state, c))
                .thenComparing(Compartment::id));
  }

  private static CompartmentDirectory compartments(KioskPlan plan, KioskState state) {
    var records = state.ledger().compartments();
    var reserved =
        records.entrySet().stream()
            .filter(known -> known.getValue().state() instanceof CompartmentState.Reserved)
            .collect(
                toMap(
                    known -> ((CompartmentState.Reserved) known.getValue().state()).parcel(),
                    Map.Entry::getKey));
    var quarantined =
        records.values().stream()
            .filter(known ->
                known.state() instanceof Quarantined(var reason, _)
                    && reason != QuarantineReason.UNSEEN)
            .count();
    var open =
        state.presence().readings().sights().entrySet().stream()
            .filter(sight -> sight.getValue().door() == DoorState.OPEN)
            .map(Map.Entry::getKey)
            .toList();
    return new CompartmentDirectory(
        plan.cabinet(),
        free(plan, state, _ -> true),
        free(plan, state, Compartment::accessible),
        TreePMap.from(reserved),
        (int) quarantined,
        TreePSet.from(open));
  }

  private static FreeCompartments free(
      KioskPlan plan, KioskState state, Predicate<Compartment> among) {
    return new FreeCompartments(
        grouped(
            plan.cabinet().compartments().stream()
                .filter(among)
                .filter(built -> Offers.offerable(state, built)),
            built -> new Rank(built.kind(), built.size()),
            all ->
                TreePSet.from(
                    all.stream()
                        .map(built -> new Worn(pulses(state, built), built.id()))
                        .toList())));
  }

  private static ParcelDirectory parcels(Parcels parcels) {
    var all = parcels.byId().values();
    return new ParcelDirectory(
        TreePSet.from(
            all.stream()
                .filter(parcel -> parcel.state() instanceof ParcelState.Disputed)
                .map(Parcel::id)
                .toList()),
        new ParcelsToCollect(
            grouped(
                all.stream().filter(Searches::isToBeCollected),
                Parcel::carrier,
                some ->
                    TreePMap.from(
                        some.stream()
                            .collect(toMap(it -> it.state().place().orElseThrow(), Parcel::id))))),
        grouped(
            all.stream().filter(parcel -> !parcel.state().ended() && collector(parcel).isPresent()),
            parcel -> collector(parcel).orElseThrow().contact().digest(),
            some -> TreePSet.from(some.stream().map(Parcel::id).toList())));
  }

  private static Optional<Addressee> collector(Parcel parcel) {
    return parcel.state() instanceof ParcelState.Stored(_, Waiting.ForSender _, _)
        ? parcel.sender()
        : parcel.recipient();
  }

  private static boolean isToBeCollected(Parcel parcel) {
    return parcel.state() instanceof ParcelState.Overdue
        || parcel.state() instanceof ParcelState.Stored(_, Waiting.ForCourier _, _);
  }

  private static int pulses(KioskState state, Compartment built) {
    var known = state.ledger().compartments().get(built.id());
    return known == null ? 0 : known.pulses();
  }

  private static <T, K extends Comparable<K>, V> TreePMap<K, V> grouped(
      Stream<T> all, Function<T, K> key, Function<Collection<T>, V> value) {
    return TreePMap.from(
        all.collect(groupingBy(key, TreeMap::new, Collectors.toList())).entrySet().stream()
            .collect(toMap(Map.Entry::getKey, group -> value.apply(group.getValue()))));
  }
}
