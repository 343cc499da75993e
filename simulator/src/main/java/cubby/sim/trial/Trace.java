package cubby.sim.trial;

import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.journal.Commit;
import cubby.core.journal.Recovered;
import cubby.core.notice.OpenedNotice;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.sim.cabinet.Door;
import cubby.sim.kiosk.KioskObserver;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.people.Item;
import cubby.sim.people.PavementObserver;
import cubby.sim.people.Person;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Everything that happens in a trial, a line each, with its virtual time. The same trial gives the
/// same lines, byte for byte: each commit's has the head of the journal's chain.
final class Trace implements KioskObserver, PavementObserver {
  private final VirtualKiosk kiosk;
  private final MonotonicTime begin;
  private final Consumer<String> lines;

  Trace(VirtualKiosk kiosk, Consumer<String> lines) {
    this.kiosk = kiosk;
    this.lines = lines;
    begin = kiosk.now();
  }

  @Override
  public void started(Recovered recovered) {
    line("starts at row " + recovered.sequence());
  }

  @Override
  public void ended(Ending why) {
    line("ends: " + why);
  }

  @Override
  public void durable(Commit commit) {
    var head = kiosk.journal().head();
    line(
        "durable %d %s: %s"
            .formatted(
                head.sequence(),
                head.hash(),
                commit.facts().stream()
                    .map(fact -> fact.getClass().getSimpleName())
                    .collect(Collectors.joining(" "))));
  }

  @Override
  public void pulseAsked(BankId bank, Channel channel, PulseId pulse) {
    line("asks for a pulse of %s %s: %s".formatted(bank, channel, pulse.value()));
  }

  @Override
  public void shown(Screen screen) {
    line("shows %d %s".formatted(screen.revision(), screen.model()));
  }

  @Override
  public void carried(OpenedNotice notice) {
    line("mail " + notice.getClass().getSimpleName());
  }

  @Override
  public void answered(Command command, Reply reply) {
    line(
        "command %s: %s"
            .formatted(command.getClass().getSimpleName(), reply.getClass().getSimpleName()));
  }

  @Override
  public void energised(CompartmentId compartment, MonotonicTime at) {
    line("latch of " + compartment);
  }

  @Override
  public void moved(CompartmentId compartment, Door door, MonotonicTime at) {
    line("door of %s %s".formatted(compartment, door));
  }

  @Override
  public void arrives(Person person) {
    line(person.name() + " comes");
  }

  @Override
  public void leaves(Person person) {
    line(person.name() + " leaves");
  }

  @Override
  public void touches(Person person, Touch touch) {
    line("%s: %s".formatted(person.name(), touch));
  }

  @Override
  public void puts(Person person, CompartmentId into, Item item) {
    line("%s puts %s into %s".formatted(person.name(), item.name(), into));
  }

  @Override
  public void takes(Person person, CompartmentId from, Item item) {
    line("%s takes %s from %s".formatted(person.name(), item.name(), from));
  }

  @Override
  public void misleads(Person person, CompartmentId about) {
    line("%s misleads about %s".formatted(person.name(), about));
  }

  private void line(String what) {
    lines.accept(VirtualTime.since(begin, kiosk.now()) + " " + what);
  }
}
