package cubby.core.kiosk;

import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.fact.TextsNamed;
import cubby.core.fact.TextsOf;
import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import cubby.core.time.Stamp;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// The texts about people that are kept beside the journal, and since when nobody needs them. Each
/// is in one of the first three; only staff's may be in the first as well.
///
/// @param ofParcels those of parcels that are known, and of those that were and whose texts have
///   not been erased. A name of staff who took one out is erased with their other texts, and not
///   before the parcel's time is over
/// @param ofStaff whose they are who sign in here, or did
/// @param ofWork when they were written down
/// @param left since when somebody may sign in no more of whom there are texts: they were disabled,
///   or the kiosk was restored and nobody has said that they still work here
public record TextBook(
    TreePMap<ParcelId, OfParcel> ofParcels,
    TreePMap<TextId, CourierNumber> ofStaff,
    TreePMap<TextId, Uptime> ofWork,
    TreePMap<CourierNumber, Uptime> left) {

  public static final TextBook EMPTY =
      new TextBook(TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

  /// @param over when the parcel came to its end; empty while it has not
  public record OfParcel(TreePVector<TextId> texts, Optional<Uptime> over) {}

  // Whose time is over

  /// What may be erased, of each parcel the first first.
  ///
  /// @param until those whose time began then or earlier
  List<TextId> over(Uptime until) {
    var over = new ArrayList<TextId>();
    var needed = new TreeSet<TextId>();
    for (var parcel : ofParcels.values()) {
      if (parcel.over().filter(since -> !until.isBefore(since)).isPresent()) {
        parcel.texts().stream().filter(text -> !ofStaff.containsKey(text)).forEach(over::add);
      } else {
        needed.addAll(parcel.texts());
      }
    }
    ofStaff.forEach((text, number) -> {
      var since = left.get(number);
      if (since != null && !until.isBefore(since) && !needed.contains(text)) {
        over.add(text);
      }
    });
    ofWork.forEach((text, since) -> {
      if (!until.isBefore(since)) {
        over.add(text);
      }
    });
    return over;
  }

  /// Which of these texts are about the same.
  List<Lasting.TextsErased> asErased(Set<TextId> texts) {
    var facts = new ArrayList<Lasting.TextsErased>();
    ofParcels.forEach(
        (parcel, its) -> state(facts, new TextsOf.AParcel(parcel), own(its.texts()), texts));
    for (var number : new TreeSet<>(ofStaff.values())) {
      var its = ofStaff.keySet().stream().filter(text -> number.equals(ofStaff.get(text))).toList();
      state(facts, new TextsOf.Staff(number), its, texts);
    }
    state(facts, new TextsOf.Work(), ofWork.keySet(), texts);
    return facts;
  }

  /// Those of a parcel's texts that are nobody's who signs in here.
  private List<TextId> own(TreePVector<TextId> ofParcel) {
    return ofParcel.stream().filter(text -> !ofStaff.containsKey(text)).toList();
  }

  private static void state(
      List<Lasting.TextsErased> facts, TextsOf about, Iterable<TextId> its, Set<TextId> texts) {
    var erased = TreePVector.<TextId>empty();
    for (var text : its) {
      if (texts.contains(text)) {
        erased = erased.plus(text);
      }
    }
    if (!erased.isEmpty()) {
      facts.add(new Lasting.TextsErased(about, erased));
    }
  }

  // How it follows from the facts

  /// @param parcels as they are after this fact
  TextBook after(Lasting fact, Parcels parcels, Stamp stamp) {
    var now = stamp.uptime();
    var named = TextsNamed.by(fact);
    return switch (fact) {
      case Lasting.TextsErased(var about, var texts) -> without(about, texts);
      case Lasting.KioskRestored(var backup) ->
          earlier(Duration.between(backup, stamp.wall())).withoutAnybodySigningIn(now);
      case Lasting.CourierEnrolled it -> ofStaff(it.number(), named);
      case Lasting.TechnicianEnrolled it -> ofStaff(it.number(), named);
      case Lasting.PinChanged it -> ofStaff(it.number(), named).signsIn(it.number());
      case Lasting.SecretRenewed it -> ofStaff(it.number(), named);
      case Lasting.PersonConfirmed it -> ofStaff(it.number(), named).signsIn(it.number());
      case Lasting.PersonDisabled it -> ofStaff(it.number(), named).left(it.number(), now);
      case Lasting.RemoteOpeningAuthorised it ->
          it.parcel().map(parcel -> ofParcel(parcel, named)).orElseGet(() -> ofWork(named, now));
      // What they name was named before.
      case Lasting.DropOffRefused _, Lasting.PulseAuthorised _ -> this;
      case Lasting it when it instanceof Fact.OfParcel of ->
          ofParcel(of.parcel(), named).following(of.parcel(), parcels, now);
      case Lasting _ -> ofWork(named, now);
    };
  }

  private TextBook ofParcel(ParcelId parcel, List<TextRef> named) {
    var known = ofParcels.getOrDefault(parcel, new OfParcel(TreePVector.empty(), Optional.empty()));
    var texts = known.texts();
    for (var text : named) {
      if (!texts.contains(text.id())) {
        texts = texts.plus(text.id());
      }
    }
    return texts.equals(known.texts()) ? this : with(parcel, new OfParcel(texts, known.over()));
  }

  /// The time of its texts runs from the parcel's end, and not while that is in dispute.
  private TextBook following(ParcelId id, Parcels parcels, Uptime now) {
    var known = ofParcels.get(id);
    var parcel = parcels.byId().get(id);
    if (known == null || parcel == null || parcel.state().ended() == known.over().isPresent()) {
      return this;
    }
    var over = parcel.state().ended() ? Optional.of(now) : Optional.<Uptime>empty();
    return with(id, new OfParcel(known.texts(), over));
  }

  private TextBook ofStaff(CourierNumber number, List<TextRef> named) {
    var next = ofStaff;
    for (var text : named) {
      next = next.plus(text.id(), number);
    }
    return new TextBook(ofParcels, next, ofWork, left);
  }

  private TextBook left(CourierNumber number, Uptime now) {
    return new TextBook(ofParcels, ofStaff, ofWork, left.plus(number, now));
  }

  private TextBook signsIn(CourierNumber number) {
    return new TextBook(ofParcels, ofStaff, ofWork, left.minus(number));
  }

  /// Whoever was disabled before has left already.
  private TextBook withoutAnybodySigningIn(Uptime now) {
    var gone = left;
    for (var number : ofStaff.values()) {
      if (!gone.containsKey(number)) {
        gone = gone.plus(number, now);
      }
    }
    return new TextBook(ofParcels, ofStaff, ofWork, gone);
  }

  private TextBook ofWork(List<TextRef> named, Uptime now) {
    var next = ofWork;
    for (var text : named) {
      if (!next.containsKey(text.id()) && !ofStaff.containsKey(text.id())) {
        next = next.plus(text.id(), now);
      }
    }
    return new TextBook(ofParcels, ofStaff, next, left);
  }

  private TextBook with(ParcelId parcel, OfParcel its) {
    var next = own(its.texts()).isEmpty() ? ofParcels.minus(parcel) : ofParcels.plus(parcel, its);
    return new TextBook(next, ofStaff, ofWork, left);
  }

  private TextBook without(TextsOf about, TreePVector<TextId> texts) {
    return switch (about) {
      case TextsOf.AParcel(var parcel) -> {
        var known = ofParcels.get(parcel);
        yield known == null
            ? this
            : with(parcel, new OfParcel(known.texts().minusAll(texts), known.over()));
      }
      case TextsOf.Staff(var number) -> {
        var rest = ofStaff.minusAll(texts);
        var gone = rest.containsValue(number) ? left : left.minus(number);
        yield new TextBook(ofParcelsWithout(texts), rest, ofWork, gone);
      }
      case TextsOf.Work _ -> new TextBook(ofParcels, ofStaff, ofWork.minusAll(texts), left);
    };
  }

  private TreePMap<ParcelId, OfParcel> ofParcelsWithout(TreePVector<TextId> texts) {
    var next = ofParcels;
    for (var entry : ofParcels.entrySet()) {
      var its = entry.getValue();
      next = next.plus(entry.getKey(), new OfParcel(its.texts().minusAll(texts), its.over()));
    }
    return next;
  }

  /// The time counts that was lost between a backup and its restoring.
  private TextBook earlier(Duration lost) {
    var by = lost.isNegative() ? Duration.ZERO : lost.negated();
    var parcels = ofParcels;
    for (var entry : ofParcels.entrySet()) {
      var its = entry.getValue();
      parcels =
          parcels.plus(
              entry.getKey(), new OfParcel(its.texts(), its.over().map(at -> at.plus(by))));
    }
    var work = ofWork;
    for (var entry : ofWork.entrySet()) {
      work = work.plus(entry.getKey(), entry.getValue().plus(by));
    }
    var gone = left;
    for (var entry : left.entrySet()) {
      gone = gone.plus(entry.getKey(), entry.getValue().plus(by));
    }
    return new TextBook(parcels, ofStaff, work, gone);
  }
}
