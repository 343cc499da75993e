package cubby.core.journal.custody;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.opening.OpeningId;
import cubby.core.parcel.ParcelId;
import cubby.core.text.TextId;
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

  private final ParcelId parcel;
  private final String subject;
  private final List<ChainedRow> rows = new ArrayList<>();
  private final Set<CompartmentId> its = new HashSet<>();
  private final Set<OpeningId> openings = new HashSet<>();
  private final Map<CompartmentId, OpeningId> current = new HashMap<>();

  public CustodyThread(ParcelId parcel) {
    this.parcel = parcel;
    this.subject = "parcel/" + parcel.value();
  }

  /// Takes the next row of the journal.
  public void take(ChainedRow row) {
    if (concernsOthersAlone(row)) {
      return;
    }
    var fact = CustodyRecord.fact(row);
    var before = isOurs(fact);
    follow(fact);
    if (before || isOurs(fact)) {
      rows.add(row);
    }
  }

  public List<ChainedRow> rows() {
    return rows;
  }

  /// The texts that its announcement names.
  public List<TextId> texts() {
    var announced = (Lasting.ParcelAnnounced) CustodyRecord.fact(rows.getFirst());
    var texts = new ArrayList<TextId>();
    texts.add(announced.tracking().id());
    for (var addressee : List.of(announced.recipient(), announced.sender())) {
      addressee.ifPresent(person -> {
        texts.add(person.contact().id());
        person.name().ifPresent(name -> texts.add(name.id()));
      });
    }
    return texts;
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
    if (fact instanceof Lasting.SupportTold told) {
      return told.about().filter(this::isOurs).isPresent();
    }
    return fact instanceof Fact.OfCompartment of && isOurs(of.compartment());
  }

  private boolean isOurs(CompartmentId id) {
    var opening = current.get(id);
    return its.contains(id) || (opening != null && openings.contains(opening));
  }

  private void follow(Lasting fact) {
    switch (fact) {
      case Lasting.CompartmentReserved(var id, _) -> its.add(id);
      case Lasting.ReservationReleased(var id, _) -> its.remove(id);
      case Lasting.ParcelCollected collected -> its.remove(collected.compartment());
      case Lasting.ParcelMissing(_, var id) -> its.remove(id);
      case Lasting.ParcelWithdrawn _ -> its.clear();
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
