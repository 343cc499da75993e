package cubby.sim.watch;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.opening.OpeningId;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.Waiting;
import cubby.core.person.Carrier;
import cubby.core.text.Digest;
import cubby.hal.contract.BankId;
import cubby.hal.contract.MonotonicTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the durable facts say of compartments, openings and parcels: folded anew, and more simply
/// than the kiosk folds them. Those who read along are told of each fact before it is folded.
final class Book implements Watch {
  /// Reads along.
  @FunctionalInterface
  interface Reader {
    /// A fact is durable, and not in the book yet.
    void reads(Lasting fact);
  }

  enum Use {
    VACANT,
    RESERVED,
    HOLDING,
    QUARANTINED,
    OUT_OF_SERVICE
  }

  enum End {
    NONE,
    WITHDRAWN,
    COLLECTED,
    MISSING
  }

  /// A compartment.
  static final class Slot {
    private Use use = Use.QUARANTINED;
    private boolean sensorMayClear = true;
    private boolean suspect;
    private @Nullable ParcelId parcel;
    private @Nullable Opened opening;

    Use use() {
      return use;
    }

    /// Whether its occupancy sensor is not to be believed.
    boolean suspect() {
      return suspect;
    }

    /// What is, or may be, inside; or what it is reserved for.
    Optional<ParcelId> parcel() {
      return Optional.ofNullable(parcel);
    }

    /// The last opening, until its door answers for it no more.
    Optional<Opened> opening() {
      return Optional.ofNullable(opening);
    }

    /// The opening that has not come to its end.
    Optional<Opened> underWay() {
      return opening().filter(it -> !it.over);
    }

    /// What was inside has left.
    private void emptied() {
      parcel = null;
      if (use != Use.OUT_OF_SERVICE && !(use == Use.QUARANTINED && !sensorMayClear)) {
        use = Use.VACANT;
      }
    }

    private void vacant() {
      parcel = null;
      use = Use.VACANT;
    }

    private void quarantined(QuarantineReason reason) {
      parcel = use == Use.RESERVED ? null : parcel;
      use = Use.QUARANTINED;
      sensorMayClear =
          switch (reason) {
            case UNSEEN, ABANDONED, NOT_CONFIRMED -> true;
            case RESTORED,
                JAMMED,
                UNREACHABLE,
                CONTRADICTION,
                UNEXPECTED_CONTENT,
                OPENED_UNASKED,
                DISPUTED,
                NOT_EMPTY,
                DIRTY,
                DAMAGED ->
                false;
          };
    }
  }

  /// An opening of a door.
  static final class Opened {
    private final OpeningId id;
    private final MonotonicTime since;
    private Purpose purpose;
    private MonotonicTime pulsed;
    private boolean over;

    private Opened(OpeningId id, Purpose purpose, MonotonicTime since) {
      this.id = id;
      this.purpose = purpose;
      this.since = since;
      pulsed = since;
    }

    OpeningId id() {
      return id;
    }

    Purpose purpose() {
      return purpose;
    }

    /// When its first pulse was authorised.
    MonotonicTime since() {
      return since;
    }

    /// When its last pulse was authorised.
    MonotonicTime pulsed() {
      return pulsed;
    }
  }

  /// A parcel.
  static final class Entry {
    private final Lasting.ParcelAnnounced announced;
    private @Nullable CompartmentId place;
    private @Nullable Waiting waiting;
    private End end = End.NONE;
    private boolean overdue;
    private @Nullable Evidence cameInBy;
    private Optional<Digest> recipient;

    private Entry(Lasting.ParcelAnnounced announced) {
      this.announced = announced;
      recipient = announced.recipient().map(it -> it.contact().digest());
    }

    /// To whom its notices go.
    Optional<Digest> recipient() {
      return recipient;
    }

    Optional<Digest> sender() {
      return announced.sender().map(it -> it.contact().digest());
    }

    ParcelId id() {
      return announced.parcel();
    }

    Errand errand() {
      return announced.errand();
    }

    Digest tracking() {
      return announced.tracking().digest();
    }

    Carrier carrier() {
      return announced.carrier();
    }

    Optional<CompartmentId> place() {
      return Optional.ofNullable(place);
    }

    /// For whom it waits; empty if it is not here, overdue or disputed.
    Optional<Waiting> waiting() {
      return Optional.ofNullable(waiting);
    }

    boolean overdue() {
      return overdue;
    }

    End end() {
      return end;
    }

    /// Whether it ever came into custody.
    boolean stored() {
      return cameInBy != null;
    }

    /// What it was stored by.
    Optional<Evidence> cameInBy() {
      return Optional.ofNullable(cameInBy);
    }

    private void ends(End how) {
      end = how;
      place = null;
      waiting = null;
      overdue = false;
    }
  }

  private final Supplier<MonotonicTime> clock;
  private final List<Reader> readers = new ArrayList<>();
  private final Map<CompartmentId, Slot> slots = new TreeMap<>();
  private final Map<ParcelId, Entry> parcels = new HashMap<>();
  private final TreeSet<BankId> lost = new TreeSet<>();

  Book(Supplier<MonotonicTime> clock) {
    this.clock = clock;
  }

  void read(Reader reader) {
    readers.add(reader);
  }

  Slot slot(CompartmentId id) {
    return slots.computeIfAbsent(id, _ -> new Slot());
  }

  Optional<Entry> parcel(ParcelId id) {
    return Optional.ofNullable(parcels.get(id));
  }

  Map<CompartmentId, Slot> slots() {
    return Collections.unmodifiableMap(slots);
  }

  Iterable<Entry> parcels() {
    return Collections.unmodifiableCollection(parcels.values());
  }

  boolean isLost(BankId bank) {
    return lost.contains(bank);
  }

  @Override
  public void durable(Commit commit) {
    for (var fact : commit.facts()) {
      readers.forEach(reader -> reader.reads(fact));
      fold(fact);
    }
  }

  private void fold(Lasting fact) {
    switch (fact) {
      case Lasting.BankLost(var bank, _, _) -> lost.add(bank);
      case Lasting.BankConnected(var bank) -> lost.remove(bank);
      case Lasting.CompartmentQuarantined(var id, var reason) -> slot(id).quarantined(reason);
      case Lasting.SensorSawEmpty(var id) -> slot(id).vacant();
      case Lasting.CompartmentCleared(var id, _, _) -> slot(id).vacant();
      case Lasting.CourierCleared(var id, _) -> slot(id).vacant();
      case Lasting.CompartmentTakenOut(var id, _) -> {
        var slot = slot(id);
        slot.parcel = slot.use == Use.RESERVED ? null : slot.parcel;
        slot.use = Use.OUT_OF_SERVICE;
      }
      case Lasting.CompartmentPutBack(var id, _, _) -> inUseAgain(id);
      case Lasting.CompartmentFoundFit(var id, _) -> inUseAgain(id);
      case Lasting.SensorTrusted(var id, _) -> slot(id).suspect = false;
      case Lasting.SensorSuspected(var id) -> slot(id).suspect = true;
      case Lasting.CompartmentReserved(var id, var parcel) -> reserved(id, parcel);
      case Lasting.ReservationReleased(var id, _) -> slot(id).emptied();
      case Lasting.PulseAuthorised authorised -> authorised(authorised);
      case Lasting.DoorOpened(var id, var opening) ->
          opening.flatMap(asked -> opening(id, asked)).ifPresent(it -> it.over = false);
      case Lasting.OpeningGivenUp(var opening, var id) ->
          opening(id, opening).ifPresent(it -> it.over = true);
      case Lasting.OpeningConcluded(var opening, var id) ->
          opening(id, opening).ifPresent(it -> it.over = true);
      case Lasting.OpeningEnded(var opening, var id) ->
          opening(id, opening).ifPresent(_ -> slot(id).opening = null);
      case Lasting.PuttingBackBegun(_, var id, var why) ->
          slot(id)
              .opening()
              .ifPresent(it -> {
                if (it.purpose instanceof Purpose.Pickup(var parcel, var by)) {
                  it.purpose = new Purpose.PutBack(parcel, by, why);
                }
              });
      case Lasting.ParcelAnnounced announced ->
          parcels.put(announced.parcel(), new Entry(announced));
      case Lasting.ContactCorrected(var parcel, var contact) ->
          parcel(parcel).ifPresent(it -> it.recipient = Optional.of(contact.contact().digest()));
      case Lasting.ParcelWithdrawn(var parcel) ->
          parcel(parcel).ifPresent(it -> it.ends(End.WITHDRAWN));
      case Lasting.ParcelStored(var parcel, var id, _, var waiting, var evidence) ->
          stored(parcel, id, waiting, evidence);
      case Lasting.DepositReopened(var parcel, var id, _) -> {
        parcel(parcel).ifPresent(it -> it.ends(End.NONE));
        reserved(id, parcel);
      }
      case Lasting.WaitingChanged(var parcel, var waiting) ->
          parcel(parcel)
              .ifPresent(it -> {
                it.waiting = waiting;
                it.overdue = false;
              });
      case Lasting.ParcelOverdue(var parcel) ->
          parcel(parcel)
              .ifPresent(it -> {
                it.waiting = null;
                it.overdue = true;
              });
      case Lasting.ParcelCollected(var parcel, var id, _, _) -> {
        parcel(parcel).ifPresent(it -> it.ends(End.COLLECTED));
        slot(id).emptied();
      }
      case Lasting.ParcelMissing(var parcel, var id) -> {
        parcel(parcel).ifPresent(it -> it.ends(End.MISSING));
        slot(id).parcel = null;
        if (slot(id).use != Use.OUT_OF_SERVICE) {
          slot(id).quarantined(QuarantineReason.OPENED_UNASKED);
        }
      }
      case Lasting.ParcelDisputed(var parcel, var id, _) -> disputed(parcel, id);
      default -> {}
    }
  }

  private void inUseAgain(CompartmentId id) {
    var slot = slot(id);
    slot.use = slot.parcel == null ? Use.VACANT : Use.HOLDING;
  }

  private void reserved(CompartmentId id, ParcelId parcel) {
    slot(id).use = Use.RESERVED;
    slot(id).parcel = parcel;
  }

  private void authorised(Lasting.PulseAuthorised fact) {
    var slot = slot(fact.compartment());
    var before = slot.opening;
    if (before == null || !before.id.equals(fact.opening())) {
      slot.opening = new Opened(fact.opening(), fact.purpose(), clock.get());
    } else {
      before.purpose = fact.purpose();
      before.pulsed = clock.get();
      before.over = false;
    }
  }

  private void stored(ParcelId parcel, CompartmentId id, Waiting waiting, Evidence evidence) {
    parcel(parcel)
        .ifPresent(it -> {
          it.place = id;
          it.waiting = waiting;
          it.cameInBy = evidence;
        });
    slot(id).parcel = parcel;
    if (slot(id).use != Use.OUT_OF_SERVICE) {
      slot(id).use = Use.HOLDING;
    }
  }

  private void disputed(ParcelId parcel, CompartmentId id) {
    parcel(parcel)
        .ifPresent(it -> {
          it.ends(End.NONE);
          it.place = id;
        });
    slot(id).parcel = parcel;
    if (slot(id).use != Use.OUT_OF_SERVICE) {
      slot(id).quarantined(QuarantineReason.DISPUTED);
      slot(id).parcel = parcel;
    }
  }

  private Optional<Opened> opening(CompartmentId id, OpeningId asked) {
    return slot(id).opening().filter(it -> it.id.equals(asked));
  }
}
