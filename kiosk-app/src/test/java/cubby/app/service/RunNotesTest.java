package cubby.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunNotesTest {
  private static final String BOOT = "4f6c";
  private Instant now = Instant.parse("2027-03-01T12:00:00Z");
  private RunNotes notes = RunNotes.NONE;

  @Test
  void threeAbortsWithinTenMinutesMakeServiceMode() {
    begin(BOOT);
    begin(BOOT);
    begin(BOOT);
    assertThat(notes.service()).isEmpty();

    begin(BOOT);

    assertThat(notes.service()).contains(new RunNotes.Abort(now, RunNotes.SILENT));
  }

  @Test
  void threeAbortsInMoreThanTenMinutesDoNot() {
    begin(BOOT);
    for (int i = 0; i < 10; i++) {
      now = now.plus(Duration.ofMinutes(5));
      begin(BOOT);
    }

    assertThat(notes.service()).isEmpty();
  }

  @Test
  void anOrderlyEndIsNoAbort() {
    for (int i = 0; i < 10; i++) {
      begin(BOOT);
      notes = notes.ended();
    }

    assertThat(notes.aborts()).isEmpty();
  }

  @Test
  void aPowerCutIsNoAbort() {
    for (int i = 0; i < 10; i++) {
      begin("boot " + i);
    }

    assertThat(notes.aborts()).isEmpty();
  }

  @Test
  void whereNothingTellsPowerCutsFromKillsOnlyWhatTheRunHasSaidCounts() {
    begin("");
    begin("");
    assertThat(notes.aborts()).isEmpty();

    notes = notes.faulty("an assertion");
    begin("");

    assertThat(notes.aborts()).containsExactly(new RunNotes.Abort(now, "an assertion"));
  }

  @Test
  void aFaultCountsThoughTheComputerWasStartedSince() {
    begin("1");
    notes = notes.faulty("the loop is stuck").faulty("and so is a bus");

    begin("2");

    assertThat(notes.aborts()).containsExactly(new RunNotes.Abort(now, "the loop is stuck"));
  }

  @Test
  void serviceModeOutlastsOrderlyEndsAndPowerCutsUntilItIsLeft() {
    for (int i = 0; i < 4; i++) {
      begin(BOOT);
    }
    var since = notes.service();
    notes = notes.ended();
    now = now.plus(Duration.ofDays(1));
    begin("another");
    assertThat(notes.service()).isPresent().isEqualTo(since);

    notes = notes.left();
    begin("another");

    assertThat(notes.service()).isEmpty();
    assertThat(notes.aborts()).hasSize(1);
  }

  @Test
  void whatIsWrittenIsRead() {
    for (int i = 0; i < 4; i++) {
      begin(BOOT);
    }
    notes = notes.faulty("kiosk-loop is stuck in a write");

    assertThat(RunNotes.parse(notes.text())).isEqualTo(notes);
    assertThat(RunNotes.parse("")).isEqualTo(RunNotes.NONE);
    begin("");
    assertThat(RunNotes.parse(notes.text()).run()).contains(new RunNotes.Run("", Optional.empty()));
  }

  private void begin(String boot) {
    notes = notes.begun(boot, now);
  }
}
