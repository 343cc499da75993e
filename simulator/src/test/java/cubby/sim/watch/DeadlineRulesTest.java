package cubby.sim.watch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.cabinet.OutCause;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.kiosk.Rules;
import cubby.core.person.CourierNumber;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import cubby.hal.contract.BankTrouble;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineRulesTest {
  private static final Duration HOLD = Duration.ofDays(3);
  private static final Lasting OVERDUE = new Lasting.ParcelOverdue(History.PARCEL);

  private final History history = new History();
  private final Register register = new Register();
  private final DeadlineRules check =
      new DeadlineRules(
          register,
          History.CABINET,
          Rules.DEFAULT.withHold(HOLD),
          history::now,
          history::wall,
          history::wall);

  DeadlineRulesTest() {
    history.watchedBy(register, check);
    history.startsAgain().wired().stored();
  }

  @Test
  void itPassesWhenItsTimeIsOver() {
    history.passes(HOLD);

    assertThatCode(() -> history.states(OVERDUE)).doesNotThrowAnyException();
  }

  @Test
  void itPassesTooEarly() {
    history.passes(HOLD.minusSeconds(1));

    assertThatThrownBy(() -> history.states(OVERDUE)).hasMessageContaining("that it runs until");
  }

  @Test
  void itPassesByAClockThatIsNotToBeTrusted() {
    history.passes(HOLD).timeIs(TimeTrust.UNTRUSTED);

    assertThatThrownBy(() -> history.states(OVERDUE)).hasMessageContaining("trusted");
  }

  @Test
  void itPassesWhileItsBankIsLost() {
    history.states(new Lasting.BankLost(History.BANK, BankTrouble.Cause.SILENT, "")).passes(HOLD);

    assertThatThrownBy(() -> history.states(OVERDUE)).hasMessageContaining("stands still");
  }

  @Test
  void itPassesThoughItStoodStill() {
    history
        .states(new Lasting.BankLost(History.BANK, BankTrouble.Cause.SILENT, ""))
        .passes(Duration.ofMinutes(30))
        .states(new Lasting.BankConnected(History.BANK))
        .passes(HOLD.minus(Duration.ofMinutes(30)));

    assertThatThrownBy(() -> history.states(OVERDUE)).hasMessageContaining("runs until PT72H30M");
  }

  @Test
  void whatStoodStillBeforeItWasPutInTakesNothingFromIt() {
    history
        .states(new Lasting.BankLost(History.BANK, BankTrouble.Cause.SILENT, ""))
        .passes(Duration.ofMinutes(10))
        .states(history.storedFact())
        .passes(Duration.ofMinutes(30))
        .states(new Lasting.BankConnected(History.BANK))
        .passes(HOLD.minusSeconds(1));

    assertThatThrownBy(() -> history.states(OVERDUE)).hasMessageContaining("runs until PT72H40M");
  }

  @Test
  void afterALongStandstillADayIsLeft() {
    history
        .passes(HOLD.minusHours(1))
        .states(new Lasting.CompartmentTakenOut(History.ONE, new OutCause.WiringChanged()))
        .passes(Duration.ofHours(2))
        .states(new Lasting.CompartmentFoundFit(History.ONE, new CourierNumber("90")))
        .passes(Duration.ofHours(23));

    assertThatThrownBy(() -> history.states(OVERDUE)).hasMessageContaining("runs until PT97H");
  }

  @Test
  void itPassesThoughSupportGaveMoreTime() {
    history.states(new Lasting.DeadlineMoved(History.PARCEL, new Uptime(HOLD.plusHours(5))));
    check.answered(
        new Command.ExtendDeadline(History.personal(History.BARCODE), Duration.ofHours(5)),
        new Reply.Done("It is so."));
    history.passes(HOLD);

    assertThatThrownBy(() -> history.states(OVERDUE)).hasMessageContaining("runs until PT77H");
  }

  @Test
  void aDeadlineThatIsMovedToEarlier() {
    assertThatThrownBy(() ->
            history.states(
                new Lasting.DeadlineMoved(History.PARCEL, new Uptime(HOLD.minusHours(5)))))
        .hasMessageContaining("moved to later");
  }

  @Test
  void aReminderOfWhatNobodyCanCollect() {
    history
        .states(new Lasting.CompartmentTakenOut(History.ONE, new OutCause.WiringChanged()))
        .passes(HOLD);

    assertThatThrownBy(() -> history.states(new Lasting.RecipientReminded(History.PARCEL)))
        .hasMessageContaining("nobody can collect");
  }

  @Test
  void itIsMissed() {
    history.passes(HOLD.plusHours(23)).states(new Lasting.KioskStarted());
    check.compared();

    history.passes(Duration.ofHours(2));

    assertThatThrownBy(check::compared).hasMessageContaining("that it passed");
  }
}
