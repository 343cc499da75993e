package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentState;
import cubby.core.fact.Lasting;
import cubby.core.notice.Notice.Handled;
import cubby.core.notice.Notice.Handled.Deed;
import cubby.core.opening.Depositor;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Collector;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.text.TextRef;
import cubby.core.time.Stamp;
import java.util.Optional;

/// How what couriers have done follows from the lasting facts.
final class CourierWorkEvolution {

  private CourierWorkEvolution() {}

  static Ledger stored(Ledger ledger, Lasting.ParcelStored fact) {
    if (!(fact.by() instanceof Depositor.ByCourier(var courier))) {
      return ledger;
    }
    var parcel = ledger.parcel(fact.parcel());
    var line =
        new Handled(
            Deed.PUT_IN,
            Optional.of(parcel.tracking().id()),
            Optional.of(fact.compartment()),
            parcel.size());
    return ledger.with(ledger.work().handled(courier, line));
  }

  static Ledger collected(Ledger ledger, Lasting.ParcelCollected fact) {
    if (!(fact.by() instanceof Collector.ByCourier(var courier))) {
      return ledger;
    }
    var parcel = ledger.parcel(fact.parcel());
    var line =
        new Handled(
            Deed.TAKEN_OUT,
            Optional.of(parcel.tracking().id()),
            Optional.of(fact.compartment()),
            parcel.size());
    return ledger.with(ledger.work().handled(courier, line));
  }

  static Ledger refused(Ledger ledger, Lasting.DropOffRefused fact) {
    if (!(fact.by() instanceof Depositor.ByCourier(var courier))) {
      return ledger;
    }
    var line =
        new Handled(Deed.REFUSED, fact.tracking().map(TextRef::id), Optional.empty(), fact.size());
    return ledger.with(ledger.work().handled(courier, line));
  }

  static Ledger held(Ledger ledger, Lasting.NoticeHeld fact) {
    return ledger.with(
        ledger
            .work()
            .holding(
                new HeldNotice(
                    fact.parcel(),
                    fact.compartment(),
                    fact.courier(),
                    fact.until(),
                    fact.codeKnown())));
  }

  /// The parcel is expected again, and the compartment held for it. A code that its recipient knows
  /// lives on; another one ends untold.
  static Ledger reopened(Ledger ledger, Lasting.DepositReopened fact, Stamp stamp) {
    var known = ledger.work().held().filter(HeldNotice::codeKnown).isPresent();
    var next =
        ParcelEvolution.changed(
            ledger,
            fact.parcel(),
            state ->
                new ParcelState.Announced(
                    known
                            && state
                                instanceof
                                ParcelState.Stored(_, Waiting.ForRecipient(var code, _, _), _)
                        ? Optional.of(code)
                        : Optional.empty()),
            stamp);
    var tracking = ledger.parcel(fact.parcel()).tracking().id();
    return CompartmentEvolution.change(
        next.with(next.work().stands(fact.parcel()).notPutIn(fact.courier(), tracking)),
        fact.compartment(),
        record -> record.with(new CompartmentState.Reserved(fact.parcel())));
  }

  static Ledger scanned(Ledger ledger, Lasting.CollectionScanned fact) {
    var opening = ledger.openings().get(fact.compartment());
    if (opening == null || !(opening.purpose() instanceof Purpose.Collection collection)) {
      return ledger;
    }
    var scanned =
        fact.right() ? Purpose.Collection.Scanned.RIGHT : Purpose.Collection.Scanned.WRONG;
    return ledger.withOpenings(
        ledger.openings().plus(fact.compartment(), opening.with(collection.with(scanned))));
  }
}
