package cubby.core.journal.memory;

import static cubby.core.journal.Sample.COUNTING;
import static cubby.core.journal.Sample.commit;
import static cubby.core.journal.Sample.countOf;
import static cubby.core.journal.Sample.wired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.journal.Fold;
import cubby.core.journal.Journal;
import cubby.core.journal.JournalContract;
import cubby.core.journal.Sample;
import cubby.core.kiosk.Ledger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryJournalTest extends JournalContract {

  @Override
  protected MemoryJournal fresh(Fold fold) {
    return new MemoryJournal(Sample.KIOSK, new SplittableRandom(1), fold);
  }

  @Override
  protected Journal afterPowerCut(Journal journal, Fold fold) {
    return ((MemoryJournal) journal).powerCut(fold);
  }

  @Override
  protected Journal afterClose(Journal journal, Fold fold) {
    journal.close();
    return ((MemoryJournal) journal).powerCut(fold);
  }

  @Override
  protected void fillDisk(Journal journal, boolean full) {
    ((MemoryJournal) journal).fillDisk(full);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void commitCutInTheMiddleIsThereWholeOrNotAtAll(boolean durable) {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.cutPowerInNextCommit(durable);

    assertThatThrownBy(() -> journal.commit(commit(1, Ledger.EMPTY, wired(1, 3))))
        .isInstanceOf(PowerCut.class);

    try (var again = journal.powerCut()) {
      assertThat(countOf(again.recover().ledger())).isEqualTo(durable ? 3 : 0);
      again.commit(commit(2, Ledger.EMPTY, wired(4)));
    }
  }

  @Test
  void nothingIsWrittenAfterAPowerCut() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.powerCut();

    assertThatThrownBy(() -> journal.commit(commit(1, Ledger.EMPTY, wired(1))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> journal.noteTime(Sample.at(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void sameSeedGivesTheSameChain() {
    var one = fresh(COUNTING);
    var two = fresh(COUNTING);
    one.commit(commit(1, Ledger.EMPTY, wired(1)));
    two.commit(commit(1, Ledger.EMPTY, wired(1)));

    assertThat(one.head()).isEqualTo(two.head());
  }
}
