package cubby.sim.watch;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.journal.KeptText;
import cubby.core.journal.Stated;
import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;
import cubby.core.text.TextId;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Texts about people go when their time is over, and none before nobody needs it. Whose a text is
/// follows here from the decision that keeps it: from its first fact that is about a parcel, a
/// person or a compartment.
final class TextRules implements Watch {
  private static final String CHECK = "texts about people are kept as long as they may be";

  /// It looks once an hour; a start may come in between, or a disk that is full.
  private static final Duration ERASED_WITHIN = Duration.ofHours(4);

  private final Duration kept;
  private final Predicate<TextId> isThere;
  private final TreeMap<TextId, Text> texts = new TreeMap<>();
  private final Map<ParcelId, Uptime> ended = new HashMap<>();
  private final Map<CourierNumber, Uptime> left = new HashMap<>();
  private final Set<CompartmentId> out = new HashSet<>();
  private Uptime now = Uptime.ZERO;

  /// One that has not been said to be erased.
  private static final class Text {
    final Optional<ParcelId> parcel;
    final Optional<CourierNumber> person;

    /// That was taken out of service, and for which it says why.
    final Optional<CompartmentId> compartment;

    final Uptime written;

    /// When the compartment was back.
    @Nullable Uptime back;

    /// Erased, and not yet said to be.
    boolean gone;

    Text(
        Optional<ParcelId> parcel,
        Optional<CourierNumber> person,
        Optional<CompartmentId> compartment,
        Uptime written) {
      this.parcel = parcel;
      this.person = person;
      this.compartment = compartment;
      this.written = written;
    }
  }

  /// @param kept for how long, once nobody needs them
  /// @param isThere whether the journal can still read it
  TextRules(Duration kept, Predicate<TextId> isThere) {
    this.kept = kept;
    this.isThere = isThere;
  }

  // Whose they are, and whether they are needed

  @Override
  public void durable(Commit commit) {
    now = commit.stamp().uptime();
    for (var stated : commit.stated()) {
      note(stated);
    }
    for (var text : commit.texts()) {
      texts.put(text.id(), of(commit, text));
    }
  }

  private Text of(Commit commit, KeptText text) {
    Optional<ParcelId> parcel = Optional.empty();
    Optional<CourierNumber> person = Optional.empty();
    Optional<CompartmentId> compartment = Optional.empty();
    for (var fact : commit.facts()) {
      // Records say in their words all that they are made of.
      if (!fact.toString().contains("TextId[value=" + text.id().value() + "]")) {
        continue;
      }
      parcel = parcel.or(() -> parcel(fact));
      person = person.or(() -> person(fact));
      compartment = compartment.or(() -> takenOut(fact));
    }
    return new Text(parcel, person, compartment, now);
  }

  private static Optional<ParcelId> parcel(Lasting fact) {
    return switch (fact) {
      case Lasting.RemoteOpeningAuthorised(_, var parcel, _, _) -> parcel;
      case Lasting it when it instanceof Fact.OfParcel of -> Optional.of(of.parcel());
      case Lasting _ -> Optional.empty();
    };
  }

  private static Optional<CourierNumber> person(Lasting fact) {
    return switch (fact) {
      case Lasting.CourierEnrolled it -> Optional.of(it.number());
      case Lasting.TechnicianEnrolled it -> Optional.of(it.number());
      case Lasting.PinChanged it -> Optional.of(it.number());
      case Lasting.SecretRenewed it -> Optional.of(it.number());
      case Lasting.PersonConfirmed it -> Optional.of(it.number());
      case Lasting.PersonDisabled it -> Optional.of(it.number());
      case Lasting _ -> Optional.empty();
    };
  }

  private static Optional<CompartmentId> takenOut(Lasting fact) {
    return fact instanceof Lasting.CompartmentTakenOut(var id, _)
        ? Optional.of(id)
        : Optional.empty();
  }

  private void note(Stated stated) {
    var at = stated.at().uptime();
    switch (stated.fact()) {
      case Lasting.ParcelCollected(var parcel, _, _, _) -> ended.putIfAbsent(parcel, at);
      case Lasting.ParcelMissing(var parcel, _) -> ended.putIfAbsent(parcel, at);
      case Lasting.ParcelWithdrawn(var parcel) -> ended.putIfAbsent(parcel, at);
      case Lasting.ParcelDisputed(var parcel, _, _) -> ended.remove(parcel);
      case Lasting.ParcelStored(var parcel, _, _, _, _) -> ended.remove(parcel);
      case Lasting.PersonDisabled(var number, _, _) -> left.put(number, at);
      case Lasting.CompartmentTakenOut(var id, _) -> {
        back(id, at);
        out.add(id);
      }
      case Lasting.CompartmentPutBack(var id, _, _) -> back(id, at);
      case Lasting.CompartmentFoundFit(var id, _) -> back(id, at);
      case Lasting.CompartmentCleared(var id, _, _) -> back(id, at);
      case Lasting.CompartmentQuarantined(var id, _) -> back(id, at);
      case Lasting.CompartmentRemoved(var id) -> back(id, at);
      case Lasting.SensorSawEmpty(var id) -> back(id, at);
      case Lasting.CourierCleared(var id, _) -> back(id, at);
      case Lasting.TextsErased(_, var gone) -> gone.forEach(text -> said(text, at));
      case Lasting _ -> {}
    }
  }

  /// What they were asked for is over.
  private void back(CompartmentId id, Uptime at) {
    if (out.remove(id)) {
      texts.values().stream()
          .filter(text -> text.back == null && text.compartment.equals(Optional.of(id)))
          .forEach(text -> text.back = at);
    }
  }

  /// Since when nobody needs it; empty as long as somebody does.
  private Optional<Uptime> over(Text text) {
    if (text.parcel.isPresent()) {
      return text.parcel.map(ended::get);
    }
    if (text.person.isPresent()) {
      return text.person.map(left::get);
    }
    return text.compartment.isPresent() && text.back == null
        ? Optional.empty()
        : Optional.of(text.written);
  }

  /// Since when it may be gone. Of a compartment's it is both: that it is back, and the time.
  private Optional<Uptime> due(Text text) {
    var back = Objects.requireNonNullElse(text.back, Uptime.ZERO);
    return over(text)
        .map(since -> since.plus(kept))
        .map(since -> since.isBefore(back) ? back : since);
  }

  // What becomes of them

  @Override
  public void erased(Collection<TextId> ids) {
    for (var id : ids) {
      var text = texts.get(id);
      if (text != null) {
        require(over(text).isPresent(), "a text that somebody needs", id);
        text.gone = true;
      }
    }
  }

  private void said(TextId id, Uptime at) {
    var text = texts.remove(id);
    if (text != null) {
      require(text.gone, "a text that is gone, since it is said", id);
      require(
          due(text).filter(due -> !at.isBefore(due)).isPresent(), "a text kept for its time", id);
    }
  }

  @Override
  public void compared() {
    texts.forEach((id, text) -> {
      require(text.gone || isThere.test(id), "a text that was kept", id);
      require(!text.gone || !isThere.test(id), "nothing of what is erased", id);
      require(
          due(text).filter(due -> now.since(due).compareTo(ERASED_WITHIN) >= 0).isEmpty(),
          "a text erased in time",
          id);
    });
  }

  @Override
  public void healed() {
    compared();
  }

  private static void require(boolean is, String expected, TextId text) {
    if (!is) {
      throw new Violation(CHECK, expected, "text " + text.value());
    }
  }
}
