package cubby.sim.watch;

import cubby.core.kiosk.KioskState;
import cubby.core.notice.OpenedNotice;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.watch.Register.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that look after a trial.
public final class Watches {
  /// Any would do: with none, the kiosk would make up one.
  private static final String NO_SECRET = "A".repeat(22);

  private Watches() {}

  /// New ones, for one trial.
  public static List<Watch> all(Watched watched) {
    var watches = new ArrayList<Watch>();
    watches.addAll(steel(watched));
    watches.addAll(record(watched));
    watches.add(new GuessWatch());
    watches.add(new AlarmWatch());
    watches.add(new OrderWatch(watched.kiosk().blueprint().rules().remoteOpeningsAnHour()));
    return List.copyOf(watches);
  }

  /// Those of what latches, doors, people and screens do. The book and what is really where come
  /// first: the others look things up in them.
  private static List<Watch> steel(Watched watched) {
    var book = new Book(watched.kiosk()::now);
    var steel = new Steel(watched, book);
    return List.of(
        book,
        steel,
        new PulseWatch(watched, book),
        new OfferWatch(watched, book, steel),
        new CustodyWatch(watched, book, steel),
        new CodeWatch(watched, book),
        new ScreenWatch(watched, book, steel));
  }

  /// Those of what is written down. The register comes first: the others look things up in it.
  private static List<Watch> record(Watched watched) {
    var kiosk = watched.kiosk();
    var plan = kiosk.blueprint();
    var register = new Register();
    return List.of(
        register,
        new JournalCheck(
            plan.profile().id(), kiosk::rows, () -> kiosk.state().map(KioskState::ledger)),
        new Acknowledgements(register, () -> kiosk.state().map(KioskState::ledger)),
        new Outbox(
            register,
            kiosk::now,
            () -> kiosk.journal().queued(0, Integer.MAX_VALUE),
            (code, parcel) -> isOf(kiosk, code, parcel)),
        new PhotoRules(
            plan.cabinet(),
            register,
            kiosk::now,
            watched.pavement().belongings()::inside,
            () -> kiosk.cameras().ids(),
            barcode -> kiosk.secrets().personalTexts().of(barcode).digest()),
        new TextRules(plan.rules().textsKept(), text -> kiosk.journal().text(text).isPresent()),
        new DeadlineRules(
            register, plan.cabinet(), plan.rules(), kiosk::now, kiosk::wallTime, kiosk::trueTime));
  }

  private static boolean isOf(VirtualKiosk kiosk, OpenedNotice.Code code, Known parcel) {
    var issued =
        kiosk
            .secrets()
            .codeSmith(kiosk.blueprint().profile())
            .of(code.digits(), code.check(), Optional.of(NO_SECRET));
    return parcel.codes.contains(issued.code());
  }
}
