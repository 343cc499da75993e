package cubby.sim.watch;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.journal.Commit;
import cubby.core.journal.Recovered;
import cubby.core.journal.Stated;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.PhotoId;
import cubby.core.text.Digest;
import cubby.core.time.Uptime;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.camera.CameraId;
import cubby.sim.people.Item;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A photo exists only where the rules allow one (F1–F3): a camera that sees what somebody wants no
/// picture of is not asked, one is asked only for what the record says, and no photo is kept
/// without a record of it, nor after its time. What people want is known here from what was
/// announced, and what is before a camera from the hands that put it there.
final class PhotoRules implements Watch {
  private static final String CHECK = "photos are taken only where they may be";
  private static final Duration KEPT = Duration.ofDays(30);

  /// It looks once an hour; a start, or a camera's desk, may come in between.
  private static final Duration ERASED_WITHIN = Duration.ofHours(3);

  /// Later nobody waits for the picture, and what comes is erased.
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

  private final Cabinet cabinet;
  private final Register register;
  private final Supplier<MonotonicTime> clock;
  private final Function<CompartmentId, Optional<Item>> inside;
  private final Supplier<Set<PhotoId>> kept;
  private final Function<String, Digest> digests;
  private final Map<Digest, Handling> wishes = new HashMap<>();
  private final Map<Digest, ParcelId> newest = new HashMap<>();
  private final Set<ParcelId> ended = new HashSet<>();
  private final Map<PhotoId, Asked> asked = new HashMap<>();
  private final Map<PhotoId, Lasting.PhotoAsked> pending = new HashMap<>();
  private final TreeMap<PhotoId, Picture> pictures = new TreeMap<>();
  private Uptime now = Uptime.ZERO;

  private record Asked(MonotonicTime at, List<CompartmentId> sees) {}

  /// One that is kept.
  private static final class Picture {
    final Optional<ParcelId> about;

    /// When its parcel came to its end, or, if that was before or it is about none, when it was
    /// taken.
    @Nullable Uptime over;

    /// Whether it shows another parcel.
    boolean wrong;

    Picture(Optional<ParcelId> about, @Nullable Uptime over) {
      this.about = about;
      this.over = over;
    }
  }

  /// @param inside what is really behind a door
  /// @param kept the names of the photos that there are
  /// @param digests by which a barcode is known
  PhotoRules(
      Cabinet cabinet,
      Register register,
      Supplier<MonotonicTime> clock,
      Function<CompartmentId, Optional<Item>> inside,
      Supplier<Set<PhotoId>> kept,
      Function<String, Digest> digests) {
    this.cabinet = cabinet;
    this.register = register;
    this.clock = clock;
    this.inside = inside;
    this.kept = kept;
    this.digests = digests;
  }

  // What people want

  @Override
  public void answered(Command command, Reply reply) {
    var request = command instanceof Command.FollowMessage(_, var followed) ? followed : command;
    if (request instanceof Command.AnnounceParcel(var it) && reply instanceof Reply.Done) {
      wishes.put(it.tracking().digest(), it.handling());
    }
  }

  /// A wish is that of one announcement. What a courier brings after that came to its end, because
  /// it was withdrawn say, and registers anew by its barcode, is to the kiosk a parcel of which
  /// nobody has said anything. As long as it has not ended its wish counts, whatever is registered.
  private void registered(Lasting.ParcelAnnounced it) {
    var barcode = it.tracking().digest();
    var before = newest.put(barcode, it.parcel());
    if (!it.beforehand() && before != null && ended.contains(before)) {
      wishes.remove(barcode);
    }
  }

  private boolean wantsNone(Digest barcode) {
    var wish = wishes.getOrDefault(barcode, Handling.ORDINARY);
    return wish.gift() || wish.noPhoto() || wish.confidentialAddress();
  }

  private boolean wantsNone(ParcelId parcel) {
    return wantsNone(register.of(parcel).announced.tracking().digest());
  }

  // What a camera is asked, and sees

  @Override
  public void photoAsked(PhotoId photo, Optional<ParcelId> about, CameraId camera) {
    var recorded = pending.get(photo);
    require(
        recorded != null && recorded.about().equals(about) && recorded.camera().equals(camera),
        "a camera asked for what is on the record",
        photo);
    var sees =
        cabinet.cameras().stream()
            .filter(view -> view.camera().equals(camera))
            .flatMap(view -> view.sees().stream())
            .toList();
    require(
        recorded != null && sees.contains(recorded.compartment()),
        "a camera that sees the compartment",
        photo);
    require(about.filter(this::wantsNone).isEmpty(), "no photo of what is not to be seen", photo);
    asked.put(photo, new Asked(clock.get(), sees));
    nothingHiddenIsSeen(photo, sees);
  }

  @Override
  public void exposed(PhotoId photo, CameraId camera) {
    var known = asked.get(photo);
    if (known != null && clock.get().since(known.at()).compareTo(ANSWERED_WITHIN) < 0) {
      nothingHiddenIsSeen(photo, known.sees());
    }
  }

  /// What is where the kiosk knows it to be. Of what was put behind another door it cannot know.
  private void nothingHiddenIsSeen(PhotoId photo, List<CompartmentId> sees) {
    for (var id : sees) {
      var recorded = register.inside(id);
      require(
          recorded.filter(this::wantsNone).isEmpty(),
          "no photo of %s, where there is what is not to be seen".formatted(id),
          photo);
      var seen =
          inside
              .apply(id)
              .filter(item -> item.kind() == Item.Kind.DELIVERY)
              .map(item -> digests.apply(item.name()))
              .filter(this::wantsNone);
      require(
          seen.isEmpty() || !isKnownToBeIn(id, seen.get()),
          "no photo of %s, in which something is not to be seen".formatted(id),
          photo);
    }
  }

  private boolean isKnownToBeIn(CompartmentId id, Digest barcode) {
    return register
        .newest(barcode)
        .filter(it -> id.equals(it.place) || id.equals(it.reserved))
        .isPresent();
  }

  // What becomes of it

  @Override
  public void durable(Commit commit) {
    now = commit.stamp().uptime();
    for (var stated : commit.stated()) {
      note(stated);
    }
  }

  private void note(Stated stated) {
    switch (stated.fact()) {
      case Lasting.ParcelAnnounced it -> registered(it);
      case Lasting.PhotoAsked it -> pending.put(it.photo(), it);
      case Lasting.PhotoTaken(var photo, var about, _, _, _, _) -> {
        require(pending.remove(photo) != null, "a photo that was asked for", photo);
        var mayStay = about.filter(parcel -> !ended.contains(parcel)).isPresent();
        pictures.put(photo, new Picture(about, mayStay ? null : stated.at().uptime()));
      }
      case Lasting.PhotoNotTaken(var photo, _, _, _) -> pending.remove(photo);
      case Lasting.PhotoErased(var photo, _, _) -> erased(photo, stated.at().uptime());
      case Lasting.ParcelCollected(var parcel, _, _, _) -> ends(parcel, stated.at().uptime());
      case Lasting.ParcelMissing(var parcel, _) -> ends(parcel, stated.at().uptime());
      case Lasting.ParcelWithdrawn(var parcel) -> ends(parcel, stated.at().uptime());
      case Lasting.ParcelDisputed(var parcel, _, _) -> goesOn(parcel);
      case Lasting.ParcelStored(var parcel, _, _, _, _) -> goesOn(parcel);
      case Lasting.DepositReopened(var parcel, _, _) ->
          of(parcel)
              .forEach(picture -> {
                picture.wrong = true;
                picture.over = stated.at().uptime();
              });
      case Lasting _ -> {}
    }
  }

  private void ends(ParcelId parcel, Uptime at) {
    ended.add(parcel);
    of(parcel)
        .forEach(picture -> {
          if (picture.over == null) {
            picture.over = at;
          }
        });
  }

  private void goesOn(ParcelId parcel) {
    ended.remove(parcel);
    of(parcel)
        .forEach(picture -> {
          if (!picture.wrong) {
            picture.over = null;
          }
        });
  }

  private List<Picture> of(ParcelId parcel) {
    return pictures.values().stream()
        .filter(picture -> picture.about.filter(parcel::equals).isPresent())
        .toList();
  }

  private void erased(PhotoId photo, Uptime at) {
    var picture = pictures.remove(photo);
    require(picture != null, "a photo erased that was there", photo);
    now = at;
    require(
        picture != null && mayBeErased(picture),
        "a photo kept for 30 days after its parcel's end",
        photo);
  }

  /// Of the pictures that a kiosk in the midst of its work keeps, some are not recorded yet.
  @Override
  public void started(Recovered recovered) {
    pending.clear();
    asked.clear();
  }

  @Override
  public void compared() {
    var there = kept.get();
    pictures.forEach((photo, picture) -> {
      require(
          there.contains(photo) || mayBeErased(picture), "the photo that the record names", photo);
      var due = picture.wrong ? Duration.ZERO : KEPT;
      require(
          picture.over == null || now.since(picture.over).compareTo(due.plus(ERASED_WITHIN)) < 0,
          "a photo erased in time",
          photo);
    });
    var nameless = new HashSet<>(there);
    nameless.removeAll(pictures.keySet());
    nameless.removeIf(this::isYoung);
    require(nameless.isEmpty(), "no photo without a record: " + nameless, new PhotoId(""));
  }

  /// Power may have failed between its erasure and the record of that.
  private boolean mayBeErased(Picture picture) {
    return picture.wrong || (picture.over != null && now.since(picture.over).compareTo(KEPT) >= 0);
  }

  private boolean isYoung(PhotoId photo) {
    var known = asked.get(photo);
    return known != null && clock.get().since(known.at()).compareTo(Duration.ofMinutes(1)) < 0;
  }

  @Override
  public void healed() {
    compared();
  }

  private static void require(boolean is, String expected, PhotoId photo) {
    if (!is) {
      throw new Violation(CHECK, expected, "photo " + photo.value());
    }
  }
}
