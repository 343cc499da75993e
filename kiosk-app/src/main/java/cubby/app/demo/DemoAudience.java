package cubby.app.demo;

import cubby.core.journal.JournalRow;
import cubby.core.screen.Screen;
import cubby.hal.contract.sound.Utterance;
import cubby.sim.cabinet.CompartmentView;
import java.util.List;

/// Those who watch the demo. Told on whatever thread it happens, which they must not hold up.
interface DemoAudience {
  void power(Power power);

  /// Who may sign in.
  void staff(DemoStaff staff);

  void screen(Screen screen);

  void compartment(CompartmentView compartment);

  void mail(Mail mail);

  /// What the kiosk says aloud.
  void said(Utterance utterance);

  void frame(WireFrame frame);

  /// Rows that the journal has grown by.
  void rows(List<JournalRow> rows);
}
