package cubby.core.journal.custody;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.fact.TextsNamed;
import cubby.core.fact.TextsOf;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.codec.TextsStored;
import cubby.core.opening.OpeningId;
import cubby.core.parcel.ParcelId;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Follows one parcel through the journal, from its announcement on: the facts about it, those of
/// the openings made for it, and what became of the compartment for as long as that was its. For
/// one thread.
public final class CustodyThread {

  private static final String RESERVED = Lasting.CompartmentReserved.class.getSimpleName();

  private final ParcelId parcel;
  private final String subject;
  private final List<ChainedRow> rows = new ArrayList<>();
  private final Set<CompartmentId> its = new HashSet<>();
  private Optional<CompartmentId> place = Optional.empty();
  private final Set<OpeningId> openings = new HashSet<>();
  private final Map<CompartmentId, OpeningId> current = new HashMap<>();
  private final Set<TextId> erased = new HashSet<>();

  public CustodyThread(ParcelId parcel) {
    this.parcel = parcel;
    this.subject = "parcel/" + parcel.value();
  }

  /// Takes the next row of the journal.
  public void take(ChainedRow row) {
    erased.addAll(TextsStored.erased(row.fact()));
    if (concernsOthersAlone(row)) {
      if (row.fact().kind().equals(RESERVED)) {
        its.remove(((Lasting.CompartmentReserved) CustodyRecord.fact(row)).compartment());
      }
      return;
    }
    var fact = CustodyRecord.fact(row);
    var before = isOurs(fact);
    follow(fact);
    if (before || isOurs(fact)) {
      rows.add(row);
    }
  }

  public ParcelId parcel() {
    return parcel;
  }

  public List<ChainedRow> rows() {
    return rows;
  }

  /// The texts that its facts name: whose it is, and who dealt with it from elsewhere and why. What
  /// is said of its compartment alone may be about others.
  public List<TextId> texts() {
    return rows.stream()
        .map(CustodyRecord::fact)
        .filter(CustodyThread::isAboutAParcel)
        .flatMap(fact -> TextsNamed.by(fact).stream())
        .map(TextRef::id)
        .distinct()
        .toList();
  }

  /// Those of them that were erased: with the parcel's, or as those of whoever dealt with it.
  public Set<TextId> erased() {
    var its = new HashSet<>(texts());
    its.retainAll(erased);
    return its;
  }

  private static boolean isAboutAParcel(Lasting fact) {
    return fact instanceof Fact.OfParcel || fact instanceof Lasting.RemoteOpeningAuthorised;
  }

  /// Most rows are told without reading them.
  private boolean concernsOthersAlone(ChainedRow row) {
    var ours = row.subject().endsWith(subject);
    var ofAnother = row.subject().contains("parcel/") && !ours;
    return ofAnother
        || !(ours
            || row.subject().startsWith("compartment/")
            || row.fact().kind().equals(Lasting.SupportTold.class.getSimpleName()));
  }

  private boolean isOurs(Lasting fact) {
    if (fact instanceof Fact.OfParcel of) {
      return of.parcel().equals(parcel);
    }
    if (fact instanceof Fact.OfPhoto of) {
      return of.about().equals(Optional.of(parcel));
    }
    if (fact instanceof Lasting.PulseAuthorised pulse) {
      return pulse.purpose().about().equals(Optional.of(parcel));
    }
    if (fact instanceof Lasting.TextsErased(var about, _)) {
      return about.equals(new TextsOf.AParcel(parcel));
    }
    if (fact instanceof Lasting.SupportTold told) {
      return told.about().filter(this::isOurs).isPresent();
    }
    return fact instanceof Fact.OfCompartment of && isOurs(of.compartment());
  }

  private void isOut(CompartmentId id) {
    its.remove(id);
    place = Optional.empty();
  }

  /// A compartment that it may have been in is anybody's again.
  private void isFree(CompartmentId id) {
    if (!place.equals(Optional.of(id))) {
      its.remove(id);
    }
  }

  private boolean isOurs(CompartmentId id) {
    var opening = current.get(id);
    return its.contains(id) || (opening != null && openings.contains(opening));
  }

  private void follow(Lasting fact) {
    switch (fact) {
      case Lasting.CompartmentReserved(var id, _) -> its.add(id);
      case Lasting.ParcelStored stored -> {
        its.add(stored.compartment());
        place = Optional.of(stored.compartment());
      }
      case Lasting.DepositReopened _ -> place = Optional.empty();
      case Lasting.ReservationReleased(var id, _) -> its.remove(id);
      case Lasting.ParcelCollected collected -> isOut(collected.compartment());
      case Lasting.ParcelMissing(_, var id) -> isOut(id);
      case Lasting.ParcelWithdrawn _ -> its.clear();
      case Lasting.SensorSawEmpty(var id) -> isFree(id);
      case Lasting.CompartmentCleared(var id, _, _) -> isFree(id);
      case Lasting.CourierCleared(var id, _) -> isFree(id);
      case Lasting.CompartmentFoundFit(var id, _) -> isFree(id);
      case Lasting.CompartmentPutBack(var id, _, _) -> isFree(id);
      case Lasting.PulseAuthorised pulse -> {
        current.put(pulse.compartment(), pulse.opening());
        if (pulse.purpose().about().equals(Optional.of(parcel))) {
          openings.add(pulse.opening());
        }
      }
      case Lasting.OpeningEnded(_, var id) -> current.remove(id);
      case Lasting _ -> {}
    }
  }
}
