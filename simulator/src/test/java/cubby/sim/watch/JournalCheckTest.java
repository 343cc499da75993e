package cubby.sim.watch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.fact.Lasting;
import cubby.core.journal.Recovered;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.codec.StoredRecord;
import cubby.core.kiosk.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class JournalCheckTest {
  private final History history = new History();
  private UnaryOperator<List<ChainedRow>> disk = UnaryOperator.identity();
  private UnaryOperator<Ledger> memory = UnaryOperator.identity();
  private final JournalCheck check =
      new JournalCheck(
          "kiosk",
          () -> disk.apply(history.journal().rows()),
          () -> Optional.of(memory.apply(history.ledger())));

  JournalCheckTest() {
    history.watchedBy(check);
  }

  @Test
  void whatFollowsIsRight() {
    history.wired().stored().startsAgain();
    check.compared();

    assertThatCode(() -> history.states(History.collected()).startsAgain())
        .doesNotThrowAnyException();
  }

  @Test
  void aRowThatIsMissing() {
    history.wired();

    disk = rows -> rows.subList(0, rows.size() - 1);

    assertThatThrownBy(history::stored).isInstanceOf(Violation.class);
  }

  @Test
  void aRowWithAnotherHash() {
    disk = rows -> changed(rows, row -> with(row, row.fact(), "00" + row.hash().substring(2)));

    assertThatThrownBy(history::wired).hasMessageContaining("hash of row 1");
  }

  @Test
  void aRowThatIsAlteredLater() {
    history.wired().stored();

    disk =
        rows ->
            changed(
                rows, row -> with(row, new StoredRecord(row.fact().kind(), 1, "{}"), row.hash()));

    assertThatThrownBy(check::compared).hasMessageContaining("what was written");
  }

  @Test
  void aStartThatHasForgotten() {
    history.wired().stored();
    var recovered = history.journal().powerCut().recover();

    assertThatThrownBy(() ->
            check.started(new Recovered(Ledger.EMPTY, recovered.lastSeen(), recovered.head())))
        .hasMessageContaining("what the kiosk remembers");
  }

  @Test
  void aKioskThatKnowsMoreThanItsJournal() {
    history.wired().announced();
    history.commit(List.of(new Lasting.ParcelWithdrawn(History.PARCEL)), List.of(), List.of());

    assertThatThrownBy(check::compared).hasMessageContaining("parcels");
  }

  private static List<ChainedRow> changed(List<ChainedRow> rows, UnaryOperator<ChainedRow> change) {
    var changed = new ArrayList<>(rows);
    changed.set(0, change.apply(changed.getFirst()));
    return changed;
  }

  private static ChainedRow with(ChainedRow row, StoredRecord fact, String hash) {
    return new ChainedRow(row.sequence(), row.stamp(), fact, row.subject(), row.salt(), hash);
  }
}
