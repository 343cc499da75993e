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
    watches.addAll(record(watched));
    return List.copyOf(watches);
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
