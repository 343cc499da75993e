package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.session.BankReach;
import cubby.core.session.BusTraffic;
import cubby.core.session.Sight;
import cubby.hal.contract.BankId;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// What sensors and buses have told in this run.
///
/// @param openLong doors open past the reminder; true once support has been told
/// @param traffic what the buses had counted when it was asked last
public record Readings(
    TreePMap<CompartmentId, Sight> sights,
    TreePMap<BankId, BankReach> banks,
    TreePMap<CompartmentId, Boolean> openLong,
    TreePVector<BusTraffic> traffic) {

  static final Readings NONE =
      new Readings(TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePVector.empty());

  Readings with(CompartmentId id, Sight sight) {
    return new Readings(sights.plus(id, sight), banks, openLong, traffic);
  }

  Readings with(BankId bank, BankReach reach) {
    return new Readings(sights, banks.plus(bank, reach), openLong, traffic);
  }

  Readings withOpenLong(CompartmentId id, boolean supportTold) {
    return new Readings(sights, banks, openLong.plus(id, supportTold), traffic);
  }

  Readings withoutOpenLong(CompartmentId id) {
    return new Readings(sights, banks, openLong.minus(id), traffic);
  }

  Readings with(TreePVector<BusTraffic> next) {
    return new Readings(sights, banks, openLong, next);
  }
}
