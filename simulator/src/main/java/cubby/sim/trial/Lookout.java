package cubby.sim.trial;

import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.journal.Commit;
import cubby.core.journal.Recovered;
import cubby.core.notice.OpenedNotice;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.PhotoId;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.core.text.TextId;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.camera.CameraId;
import cubby.sim.cabinet.Door;
import cubby.sim.people.Item;
import cubby.sim.people.Person;
import cubby.sim.watch.Violation;
import cubby.sim.watch.Watch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All who watch one trial. What one of them finds is kept: a kiosk that goes on after anything
/// that goes wrong within it would go on after a [Violation], too.
final class Lookout implements Watch {
  private final List<Watch> watches = new ArrayList<>();
  private final Stopwatch stopwatch;
  private @Nullable Violation found;

  Lookout(Stopwatch stopwatch) {
    this.stopwatch = stopwatch;
  }

  void add(Watch watch) {
    watches.add(watch);
  }

  /// @throws Violation the first that was found
  void requireNothingFound() {
    if (found != null) {
      throw found;
    }
  }

  private void tell(Consumer<Watch> what) {
    var before = stopwatch.running();
    stopwatch.on(Stopwatch.Part.CHECKS);
    try {
      watches.forEach(what);
    } catch (Violation violation) {
      found = found == null ? violation : found;
      throw violation;
    } finally {
      before.ifPresentOrElse(stopwatch::on, stopwatch::off);
    }
  }

  @Override
  public void stepped() {
    tell(Watch::stepped);
  }

  @Override
  public void compared() {
    tell(Watch::compared);
  }

  @Override
  public void healed() {
    tell(Watch::healed);
  }

  @Override
  public void started(Recovered recovered) {
    tell(it -> it.started(recovered));
  }

  @Override
  public void ended(Ending why) {
    tell(it -> it.ended(why));
  }

  @Override
  public void durable(Commit commit) {
    tell(it -> it.durable(commit));
  }

  @Override
  public void pulseAsked(BankId bank, Channel channel, PulseId pulse) {
    tell(it -> it.pulseAsked(bank, channel, pulse));
  }

  @Override
  public void shown(Screen screen) {
    tell(it -> it.shown(screen));
  }

  @Override
  public void carried(OpenedNotice notice) {
    tell(it -> it.carried(notice));
  }

  @Override
  public void refused(OpenedNotice notice) {
    tell(it -> it.refused(notice));
  }

  @Override
  public void answered(Command command, Reply reply) {
    tell(it -> it.answered(command, reply));
  }

  @Override
  public void erased(Collection<TextId> texts) {
    tell(it -> it.erased(texts));
  }

  @Override
  public void photoAsked(PhotoId photo, Optional<ParcelId> about, CameraId camera) {
    tell(it -> it.photoAsked(photo, about, camera));
  }

  @Override
  public void exposed(PhotoId photo, CameraId camera) {
    tell(it -> it.exposed(photo, camera));
  }

  @Override
  public void energised(CompartmentId compartment, MonotonicTime at) {
    tell(it -> it.energised(compartment, at));
  }

  @Override
  public void moved(CompartmentId compartment, Door door, MonotonicTime at) {
    tell(it -> it.moved(compartment, door, at));
  }

  @Override
  public void arrives(Person person) {
    tell(it -> it.arrives(person));
  }

  @Override
  public void leaves(Person person) {
    tell(it -> it.leaves(person));
  }

  @Override
  public void touches(Person person, Touch touch) {
    tell(it -> it.touches(person, touch));
  }

  @Override
  public void puts(Person person, CompartmentId into, Item item) {
    tell(it -> it.puts(person, into, item));
  }

  @Override
  public void takes(Person person, CompartmentId from, Item item) {
    tell(it -> it.takes(person, from, item));
  }

  @Override
  public void misleads(Person person, CompartmentId about) {
    tell(it -> it.misleads(person, about));
  }

  @Override
  public void closes(Person person, CompartmentId door, boolean catches) {
    tell(it -> it.closes(person, door, catches));
  }
}
