package cubby.sim.watch;

import cubby.core.cabinet.CompartmentId;
import cubby.core.code.CodeMac;
import cubby.core.code.IssuedCode;
import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.journal.Stated;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.Errand;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.Waiting;
import cubby.core.text.Digest;
import cubby.core.text.TextId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What has become durable, told in a few words for those who watch: where each parcel is, for whom
/// it waits and under which codes, and what notices and texts there are. Written apart from the
/// kiosk's own fold. It finds nothing wrong by itself.
final class Register implements Watch {

  /// For whom a parcel waits.
  enum Waits {
    /// It is not inside, or nobody is to have it before support has spoken.
    FOR_NOBODY,
    FOR_RECIPIENT,
    FOR_SENDER,
    FOR_COURIER
  }

  /// One parcel.
  static final class Known {
    final Lasting.ParcelAnnounced announced;
    Optional<Addressee> recipient;
    Optional<Addressee> sender;
    @Nullable CompartmentId place;

    /// Where it is to go, as long as that is not decided otherwise.
    @Nullable CompartmentId reserved;

    Waits waits = Waits.FOR_NOBODY;
    boolean withdrawn;
    boolean refused;

    /// Of the digits of all that were ever good for it.
    final Set<CodeMac> codes = new HashSet<>();

    private Known(Lasting.ParcelAnnounced announced) {
      this.announced = announced;
      recipient = announced.recipient();
      sender = announced.sender();
      announced.code().ifPresent(this::goodFor);
    }

    private void goodFor(IssuedCode code) {
      codes.add(code.code());
    }

    private void at(CompartmentId id, Waiting waiting) {
      place = id;
      waits(waiting);
    }

    private void waits(Waiting waiting) {
      waits =
          switch (waiting) {
            case Waiting.ForRecipient(var code, _, var takeBack) -> {
              goodFor(code);
              takeBack.ifPresent(this::goodFor);
              yield Waits.FOR_RECIPIENT;
            }
            case Waiting.ForSender(var takeBack, _) -> {
              goodFor(takeBack);
              yield Waits.FOR_SENDER;
            }
            case Waiting.ForCourier(var why) -> {
              refused |= why == CollectionCause.REFUSED;
              yield Waits.FOR_COURIER;
            }
          };
    }

    private void gone() {
      place = null;
      waits = Waits.FOR_NOBODY;
    }

    /// Whether the two were announced to come together for the same person.
    boolean isTogetherWith(Known other) {
      return announced.group().isPresent()
          && announced.group().equals(other.announced.group())
          && announced.carrier().equals(other.announced.carrier())
          && contact().isPresent()
          && contact().equals(other.contact());
    }

    private Optional<Digest> contact() {
      return recipient.map(it -> it.contact().digest());
    }
  }

  private final Map<ParcelId, Known> parcels = new HashMap<>();
  private final Map<Digest, ParcelId> newest = new HashMap<>();
  private final Map<CompartmentId, ParcelId> inside = new HashMap<>();
  private final Map<CompartmentId, ParcelId> collected = new HashMap<>();
  private final Map<NoticeId, Notice> notices = new HashMap<>();
  private final Map<TextId, String> texts = new HashMap<>();
  private final List<Lasting> sinceAsked = new ArrayList<>();

  @Override
  public void durable(Commit commit) {
    commit.texts().forEach(text -> texts.put(text.id(), text.text().plain()));
    commit.notices().forEach(notice -> notices.put(notice.id(), notice));
    commit.stated().stream().map(Stated::fact).forEach(this::note);
  }

  @Override
  public void erased(Collection<TextId> ids) {
    texts.keySet().removeAll(ids);
  }

  /// Somebody does something new.
  @Override
  public void stepped() {
    sinceAsked.clear();
  }

  private void note(Lasting fact) {
    sinceAsked.add(fact);
    switch (fact) {
      case Lasting.ParcelAnnounced it -> {
        parcels.put(it.parcel(), new Known(it));
        newest.put(it.tracking().digest(), it.parcel());
      }
      case Lasting.CompartmentReserved(var compartment, var id) -> of(id).reserved = compartment;
      case Lasting.ReservationReleased(_, var id) -> of(id).reserved = null;
      case Lasting.ParcelWithdrawn(var id) -> of(id).withdrawn = true;
      case Lasting.ContactCorrected(var id, var contact) -> {
        if (of(id).announced.errand() == Errand.RETURN) {
          of(id).sender = Optional.of(contact);
        } else {
          of(id).recipient = Optional.of(contact);
        }
      }
      case Lasting.ParcelStored(var id, var compartment, _, var waiting, _) -> {
        Optional.ofNullable(of(id).place).ifPresent(before -> inside.remove(before, id));
        of(id).at(compartment, waiting);
        of(id).reserved = null;
        inside.put(compartment, id);
        collected.remove(compartment);
      }
      case Lasting.WaitingChanged(var id, var waiting) -> of(id).waits(waiting);
      case Lasting.CodeRenewed(var id, var code, _, _) -> of(id).goodFor(code);
      case Lasting.ParcelOverdue(var id) -> of(id).waits = Waits.FOR_COURIER;
      case Lasting.ParcelDisputed(var id, var compartment, _) -> {
        of(id).place = compartment;
        of(id).waits = Waits.FOR_NOBODY;
        inside.put(compartment, id);
      }
      case Lasting.DepositReopened(var id, var compartment, _) -> leaves(id, compartment);
      case Lasting.ParcelMissing(var id, var compartment) -> leaves(id, compartment);
      case Lasting.ParcelCollected(var id, var compartment, _, _) -> {
        leaves(id, compartment);
        collected.put(compartment, id);
      }
      case Lasting _ -> {}
    }
  }

  private void leaves(ParcelId id, CompartmentId from) {
    of(id).gone();
    inside.remove(from, id);
  }

  /// A parcel that was announced.
  Known of(ParcelId id) {
    var known = parcels.get(id);
    if (known == null) {
      throw new Violation(
          "facts are about what is known", "a parcel announced before", "none: " + id.value());
    }
    return known;
  }

  Collection<Known> parcels() {
    return parcels.values();
  }

  /// The last that was announced with this barcode.
  Optional<Known> newest(Digest barcode) {
    return Optional.ofNullable(newest.get(barcode)).map(parcels::get);
  }

  /// What is inside by the record.
  Optional<ParcelId> inside(CompartmentId compartment) {
    return Optional.ofNullable(inside.get(compartment));
  }

  /// What was collected from there, if nothing was stored there since.
  Optional<ParcelId> collectedFrom(CompartmentId compartment) {
    return Optional.ofNullable(collected.get(compartment));
  }

  /// One that was ever put into the box.
  Optional<Notice> notice(NoticeId id) {
    return Optional.ofNullable(notices.get(id));
  }

  /// As it was written, if it has not been erased.
  Optional<String> text(TextId id) {
    return Optional.ofNullable(texts.get(id));
  }

  /// All that became durable since somebody last did anything.
  List<Lasting> sinceAsked() {
    return sinceAsked;
  }
}
