package cubby.sim.watch;

import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.journal.QueuedNotice;
import cubby.core.journal.Recovered;
import cubby.core.notice.DropReason;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.ParcelId;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.watch.Register.Known;
import cubby.sim.watch.Register.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The outbox loses nothing and makes nothing up: what a commit puts in leaves by being carried, by
/// being refused, or because nobody needs it any more, and is there until then, whatever happens
/// (N1). What it says is for whom it goes to.
final class Outbox implements Watch {
  private static final String CHECK = "the outbox loses nothing";
  private static final String OTHERS = "mail says what is its reader's";

  /// No notice is carried while an older one waits that could be: but for a photo, for so long.
  private static final Duration OVERTAKEN = Duration.ofSeconds(30);

  private final Register register;
  private final Supplier<MonotonicTime> clock;
  private final Supplier<List<QueuedNotice>> box;
  private final Codes codes;
  private final Map<NoticeId, Waiting> waiting = new LinkedHashMap<>();
  private final Set<NoticeId> carried = new HashSet<>();
  private final Set<NoticeId> refused = new HashSet<>();
  private final Set<NoticeId> over = new HashSet<>();

  /// Of which a letter says that they are here.
  private final Set<ParcelId> told = new HashSet<>();

  private record Waiting(Notice notice, MonotonicTime since) {}

  /// How a code is known by.
  @FunctionalInterface
  interface Codes {
    /// @return whether these digits are among what was ever good for this parcel
    boolean isOf(OpenedNotice.Code code, Known parcel);
  }

  /// @param box what is in it, oldest first
  Outbox(
      Register register,
      Supplier<MonotonicTime> clock,
      Supplier<List<QueuedNotice>> box,
      Codes codes) {
    this.register = register;
    this.clock = clock;
    this.box = box;
    this.codes = codes;
  }

  // What goes in and out

  @Override
  public void durable(Commit commit) {
    for (var fact : commit.facts()) {
      if (fact instanceof Lasting.ParcelStored stored) {
        told.remove(stored.parcel());
      }
    }
    for (var notice : commit.notices()) {
      isForSomebody(notice);
      isToldOnce(notice);
      waiting.put(notice.id(), new Waiting(notice, clock.get()));
    }
    for (var fact : commit.facts()) {
      switch (fact) {
        case Lasting.NoticeLeft(var id) -> {
          require(carried.contains(id), "no notice left that was not carried", id);
          settled(id);
        }
        case Lasting.NoticeDropped(var id, var why) -> dropped(id, why);
        case Lasting _ -> {}
      }
    }
    if (!waiting.isEmpty() && withdraw(commit)) {
      compare();
    }
  }

  private void dropped(NoticeId id, DropReason why) {
    var rightly =
        switch (why) {
          case REFUSED -> refused.contains(id);
          case ERASED -> register.notice(id).filter(it -> !isErased(it)).isEmpty();
          case UNREADABLE, RESTORED -> false;
        };
    require(rightly, "no notice dropped as " + why, id);
    settled(id);
  }

  /// It goes as soon as it is tried; until the kiosk has said so it is still in the box.
  private boolean isErased(Notice notice) {
    return to(notice).filter(it -> register.text(it.contact().id()).isEmpty()).isPresent();
  }

  private void settled(NoticeId id) {
    require(register.notice(id).isPresent(), "a notice that was put in", id);
    waiting.remove(id);
    over.add(id);
  }

  /// What nobody needs any more goes, as soon as something happens to its parcel.
  private boolean withdraw(Commit commit) {
    var touched = new HashSet<ParcelId>();
    for (var fact : commit.facts()) {
      if (fact instanceof Fact.OfParcel about) {
        touched.add(about.parcel());
      }
    }
    return !touched.isEmpty()
        && waiting
            .values()
            .removeIf(it ->
                it.notice().about().filter(touched::contains).isPresent()
                    && isPointless(it.notice()));
  }

  private boolean isPointless(Notice notice) {
    return switch (notice) {
      case Notice.ParcelStored(_, var parcel, var to, _, _) ->
          !isReaderOf(to, parcel) || !anyWaitsWith(parcel);
      case Notice.CodeRenewed(_, var parcel, var to, _, _) ->
          !waitsFor(parcel, to) && (!isReaderOf(to, parcel) || !anyWaitsWith(parcel));
      case Notice.CollectionReminder(_, var parcel, var to, _) -> !waitsFor(parcel, to);
      case Notice.DeadlineExtended(_, var parcel, var to, _, _) -> !waitsFor(parcel, to);
      case Notice.DeadlineMoved(_, var parcel, var to, _) -> !waitsFor(parcel, to);
      case Notice.ParcelOverdue(_, var parcel, var to) ->
          !isReaderOf(to, parcel) || waitsForRecipient(register.of(parcel));
      case Notice.SendingOverdue(_, var parcel, var to) ->
          !isReaderOf(to, parcel) || waitsForRecipient(register.of(parcel));
      case Notice.ParcelCollected _,
          Notice.ReturnReceived _,
          Notice.SendingDeposited _,
          Notice.SendingCollected _,
          Notice.NotCollected _,
          Notice.CourierList _,
          Notice.ForSupport _ ->
          false;
    };
  }

  private boolean isReaderOf(Addressee to, ParcelId parcel) {
    return register.of(parcel).recipient.equals(Optional.of(to));
  }

  /// It, or what came together with it under the same code.
  private boolean anyWaitsWith(ParcelId id) {
    var parcel = register.of(id);
    return waitsForRecipient(parcel)
        || (parcel.announced.group().isPresent()
            && register.parcels().stream()
                .anyMatch(it -> waitsForRecipient(it) && it.isTogetherWith(parcel)));
  }

  private boolean waitsFor(ParcelId id, Addressee to) {
    var parcel = register.of(id);
    return switch (parcel.waits) {
      case FOR_RECIPIENT -> parcel.recipient.equals(Optional.of(to));
      case FOR_SENDER -> parcel.sender.equals(Optional.of(to));
      case FOR_COURIER, FOR_NOBODY -> false;
    };
  }

  private static boolean waitsForRecipient(Known parcel) {
    return parcel.waits == Waits.FOR_RECIPIENT;
  }

  // What is carried

  @Override
  public void carried(OpenedNotice opened) {
    var id = opened.id();
    var known = register.notice(id);
    require(known.isPresent(), "a notice that was put in", id);
    require(!over.contains(id), "nothing carried that had left", id);
    require(waiting.containsKey(id), "nothing carried that nobody needs", id);
    nothingIsOvertaken(id);
    carried.add(id);
    saysWhatIsItsReaders(known.get(), opened);
  }

  @Override
  public void refused(OpenedNotice notice) {
    refused.add(notice.id());
  }

  private void nothingIsOvertaken(NoticeId id) {
    var now = clock.get();
    for (var older : waiting.values()) {
      if (older.notice().id().equals(id) || now.since(older.since()).compareTo(OVERTAKEN) < 0) {
        return;
      }
      var other = older.notice().id();
      require(
          carried.contains(other) || refused.contains(other) || isErased(older.notice()),
          "that the older one leaves",
          other);
    }
  }

  /// That a parcel is here is told in one letter, for as long as it is here.
  private void isToldOnce(Notice notice) {
    if (notice instanceof Notice.ParcelStored(var id, var parcel, _, _, _)) {
      require(told.add(parcel), "one letter that a parcel is here", id);
    }
  }

  private void isForSomebody(Notice notice) {
    var parcel = notice.about().map(register::of);
    var to = to(notice);
    if (parcel.isPresent()) {
      var right =
          switch (notice) {
            case Notice.ParcelStored _,
                Notice.CollectionReminder _,
                Notice.ParcelOverdue _,
                Notice.SendingOverdue _,
                Notice.ParcelCollected _ ->
                parcel.get().recipient;
            case Notice.ReturnReceived _,
                Notice.SendingDeposited _,
                Notice.SendingCollected _,
                Notice.NotCollected _ ->
                parcel.get().sender;
            case Notice.CodeRenewed _, Notice.DeadlineExtended _, Notice.DeadlineMoved _ ->
                parcel.get().waits == Waits.FOR_SENDER
                    ? parcel.get().sender
                    : parcel.get().recipient;
            case Notice.CourierList _, Notice.ForSupport _ -> to;
          };
      require(to.equals(right), OTHERS, "a notice to whom the parcel is for", notice.id());
    }
  }

  private void saysWhatIsItsReaders(Notice notice, OpenedNotice opened) {
    var address = to(notice).flatMap(it -> register.text(it.contact().id()));
    var reader = opened.reader().map(OpenedNotice.Reader::address);
    require(reader.equals(address), OTHERS, "the address of whom it is for", notice.id());
    var code = opened.opens();
    if (code.isPresent()) {
      var parcel = notice.about().map(register::of);
      require(
          parcel.filter(it -> isGoodFor(code.get(), it)).isPresent(),
          OTHERS,
          "a code of that parcel",
          notice.id());
    }
  }

  private boolean isGoodFor(OpenedNotice.Code code, Known parcel) {
    return codes.isOf(code, parcel)
        || register.parcels().stream()
            .anyMatch(it -> it.isTogetherWith(parcel) && codes.isOf(code, it));
  }

  private static Optional<Addressee> to(Notice notice) {
    return switch (notice) {
      case Notice.ParcelStored it -> Optional.of(it.to());
      case Notice.CollectionReminder it -> Optional.of(it.to());
      case Notice.CodeRenewed it -> Optional.of(it.to());
      case Notice.DeadlineExtended it -> Optional.of(it.to());
      case Notice.DeadlineMoved it -> Optional.of(it.to());
      case Notice.ParcelOverdue it -> Optional.of(it.to());
      case Notice.SendingOverdue it -> Optional.of(it.to());
      case Notice.ParcelCollected it -> Optional.of(it.to());
      case Notice.ReturnReceived it -> Optional.of(it.to());
      case Notice.SendingDeposited it -> Optional.of(it.to());
      case Notice.SendingCollected it -> Optional.of(it.to());
      case Notice.NotCollected it -> Optional.of(it.to());
      case Notice.CourierList it -> Optional.of(it.to());
      case Notice.ForSupport _ -> Optional.empty();
    };
  }

  // What is in it

  @Override
  public void started(Recovered recovered) {
    compare();
  }

  @Override
  public void compared() {
    compare();
  }

  @Override
  public void healed() {
    compare();
    if (!waiting.isEmpty()) {
      throw new Violation(CHECK, "an empty box in the end", waiting.keySet().toString());
    }
  }

  private void compare() {
    var expected = List.copyOf(waiting.keySet());
    var there = new ArrayList<NoticeId>();
    for (var queued : box.get()) {
      there.add(queued.id());
      require(queued.notice().equals(register.notice(queued.id())), "what was put in", queued.id());
    }
    if (!there.equals(expected)) {
      throw new Violation(CHECK, "in the box " + expected, there.toString());
    }
  }

  private static void require(boolean is, String expected, NoticeId notice) {
    require(is, CHECK, expected, notice);
  }

  private static void require(boolean is, String check, String expected, NoticeId notice) {
    if (!is) {
      throw new Violation(check, expected, "notice " + notice.value());
    }
  }
}
