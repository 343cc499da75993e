package cubby.app.demo;

import cubby.core.journal.JournalRow;
import cubby.core.screen.Screen;
import cubby.hal.contract.sound.Utterance;
import cubby.sim.cabinet.CompartmentView;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells all who watch, in the order in which they came. Any thread.
final class Audiences implements DemoAudience {

  private final CopyOnWriteArrayList<DemoAudience> all = new CopyOnWriteArrayList<>();

  void add(DemoAudience one) {
    all.add(one);
  }

  @Override
  public void power(Power power) {
    all.forEach(one -> one.power(power));
  }

  @Override
  public void staff(DemoStaff staff) {
    all.forEach(one -> one.staff(staff));
  }

  @Override
  public void screen(Screen screen) {
    all.forEach(one -> one.screen(screen));
  }

  @Override
  public void compartment(CompartmentView compartment) {
    all.forEach(one -> one.compartment(compartment));
  }

  @Override
  public void mail(Mail mail) {
    all.forEach(one -> one.mail(mail));
  }

  @Override
  public void said(Utterance utterance) {
    all.forEach(one -> one.said(utterance));
  }

  @Override
  public void frame(WireFrame frame) {
    all.forEach(one -> one.frame(frame));
  }

  @Override
  public void rows(List<JournalRow> rows) {
    all.forEach(one -> one.rows(rows));
  }
}
