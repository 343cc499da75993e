package cubby.sim.watch;

import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.journal.Commit;
import cubby.core.journal.Recovered;
import cubby.core.kiosk.Ledger;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.text.Personal;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.PulseId;
import cubby.sim.watch.Register.Known;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What somebody was told was durable before they were told, and is there after any start: a screen
/// that says what became of a parcel, an answer to a command, a pulse.
final class Acknowledgements implements Watch {
  private static final String CHECK = "what was acknowledged is durable";

  private final Register register;
  private final Supplier<Optional<Ledger>> running;
  private @Nullable Ledger durable;

  /// @param running what the kiosk knows; empty if it does not run
  Acknowledgements(Register register, Supplier<Optional<Ledger>> running) {
    this.register = register;
    this.running = running;
  }

  @Override
  public void durable(Commit commit) {
    durable = commit.after();
  }

  /// What was acknowledged was durable when it was, so that it is enough to look for that.
  @Override
  public void started(Recovered recovered) {
    durable = recovered.ledger();
    var remembered = recovered.ledger().parcels().byId();
    for (var known : register.parcels()) {
      var id = known.announced.parcel();
      var place = Optional.ofNullable(known.place);
      var parcel = Optional.ofNullable(remembered.get(id));
      if (!parcel.flatMap(it -> it.state().place()).equals(place)) {
        throw new Violation(
            CHECK,
            "after the start parcel %s in %s".formatted(id.value(), place),
            parcel.map(it -> it.state().toString()).orElse("no such parcel"));
      }
      if (known.withdrawn && parcel.filter(it -> !it.state().ended()).isPresent()) {
        throw new Violation(CHECK, "parcel %s withdrawn".formatted(id.value()), parcel.toString());
      }
    }
  }

  // At the screen

  @Override
  public void shown(Screen screen) {
    nothingIsAhead("the screen " + screen.model());
    switch (screen.model()) {
      case ScreenModel.Receipt(var id, var errand, var tracking, _) ->
          receipt(id, errand, tracking);
      case ScreenModel.ScanParcel ready ->
          ready
              .stored()
              .ifPresent(
                  id -> require(register.inside(id).isPresent(), "a parcel stored in " + id));
      case ScreenModel.Collected(var id, _, _, _) -> collected(id);
      case ScreenModel.ToCollect(_, var taken) -> taken.ifPresent(this::collected);
      case ScreenModel.Refused _ ->
          require(
              register.parcels().stream().anyMatch(it -> it.refused), "a parcel that was refused");
      case ScreenModel _ -> {}
    }
  }

  private void receipt(CompartmentId id, Errand errand, Optional<String> tracking) {
    var parcel = register.inside(id).map(register::of);
    require(
        parcel.filter(it -> it.announced.errand() == errand).isPresent(),
        "a %s stored in %s".formatted(errand, id));
    var number = parcel.flatMap(it -> register.text(it.announced.tracking().id()));
    require(tracking.isEmpty() || tracking.equals(number), "the number of what is in " + id);
  }

  private void collected(CompartmentId id) {
    require(register.collectedFrom(id).isPresent(), "a parcel collected from " + id);
  }

  // By whom asks from elsewhere

  @Override
  public void answered(Command command, Reply reply) {
    nothingIsAhead("the answer to " + command.getClass().getSimpleName());
    if (reply instanceof Reply.Done) {
      done(command);
    }
  }

  private void done(Command command) {
    switch (command) {
      case Command.FollowMessage(var envelope, var request) -> {
        stated(
            it -> it instanceof Lasting.MessageTaken(var id, _, _) && id.equals(envelope.id()),
            "that message " + envelope.id() + " was taken");
        done(request);
      }
      case Command.AnnounceParcel(var announcement) -> announced(announcement);
      case Command.WithdrawParcel(var tracking) ->
          require(of(tracking, it -> it.withdrawn), "a parcel withdrawn");
      case Command.CorrectContact(var tracking, var contact) ->
          require(
              of(tracking, it -> isReachedAt(it, contact.address())), "the contact as corrected");
      case Command.SendAgain _ ->
          stated(Lasting.CodeRenewed.class::isInstance, "that the code was renewed");
      case Command.ExtendDeadline _ ->
          stated(
              it ->
                  it instanceof Lasting.DeadlineMoved
                      || it instanceof Lasting.WaitingChanged(_, Waiting.ForRecipient _),
              "another deadline");
      case Command.BlockParcel _ ->
          stated(Lasting.ParcelBlocked.class::isInstance, "that the parcel was blocked");
      case Command.ReleaseParcel _ ->
          stated(Lasting.IdentityChecked.class::isInstance, "that an identity was checked");
      case Command.OpenCompartment(var id, _, _) ->
          stated(
              it -> it instanceof Lasting.RemoteOpeningAuthorised(var at, _, _, _) && at.equals(id),
              "that the opening was authorised");
      case Command.TakeCompartmentOut(var id, _, _) ->
          stated(
              it -> it instanceof Lasting.CompartmentTakenOut(var at, _) && at.equals(id),
              "that it was taken out");
      case Command.ClearCompartment(var id, _, _) ->
          stated(
              it -> it instanceof Lasting.CompartmentCleared(var at, _, _) && at.equals(id),
              "that it was cleared");
      case Command.EndDispute(var id, var outcome, _, _) ->
          stated(
              it ->
                  it instanceof Lasting.DisputeEnded(_, var at, var found, _, _)
                      && at.equals(id)
                      && found == outcome,
              "that the dispute was ended");
      case Command _ -> {}
    }
  }

  private void announced(Announcement announcement) {
    var known = register.newest(announcement.tracking().digest()).map(it -> it.announced);
    require(
        known
            .filter(it ->
                it.errand() == announcement.errand()
                    && it.carrier().equals(announcement.carrier())
                    && it.handling().equals(announcement.handling())
                    && it.group().equals(announcement.group())
                    && it.code().equals(announcement.code()))
            .isPresent(),
        "the parcel as it was announced");
  }

  private boolean of(Personal tracking, Predicate<Known> as) {
    return register.newest(tracking.digest()).filter(as).isPresent();
  }

  private static boolean isReachedAt(Known parcel, Personal address) {
    return parcel.announced.errand() == Errand.RETURN
        ? parcel.sender.filter(it -> it.contact().digest().equals(address.digest())).isPresent()
        : parcel.recipient.filter(it -> it.contact().digest().equals(address.digest())).isPresent();
  }

  // At a door

  @Override
  public void pulseAsked(BankId bank, Channel channel, PulseId pulse) {
    nothingIsAhead("a pulse");
  }

  /// The kiosk knows nothing yet that is not on the disk, but for what may wait for it.
  @SuppressWarnings("ReferenceEquality") // mostly it is the same, which is quick to see
  private void nothingIsAhead(String told) {
    var known = running.get();
    var written = durable;
    if (known.isEmpty() || written == null || known.get() == written) {
      return;
    }
    var now = known.get();
    require(
        same(now.parcels(), written.parcels())
            && same(now.codes(), written.codes())
            && same(now.people(), written.people())
            && same(now.work(), written.work())
            && same(now.photos(), written.photos())
            && same(now.messages(), written.messages()),
        "all durable before " + told);
  }

  @SuppressWarnings("ReferenceEquality") // as above
  private static boolean same(Object now, Object written) {
    return now == written || now.equals(written);
  }

  private void stated(Predicate<Lasting> fact, String what) {
    require(register.sinceAsked().stream().anyMatch(fact), what);
  }

  private static void require(boolean is, String what) {
    if (!is) {
      throw new Violation(CHECK, what, "nothing of it on the disk");
    }
  }
}
