package cubby.core.journal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Lasting;
import cubby.core.fact.Lasting.CompartmentReserved;
import cubby.core.fact.Lasting.KioskStarted;
import cubby.core.fact.Lasting.ParcelWithdrawn;
import cubby.core.fact.Lasting.SensorSuspected;
import cubby.core.journal.Sample;
import cubby.core.journal.Stated;
import cubby.core.parcel.ParcelId;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static final CompartmentId SEVEN = new CompartmentId("7");
  private static final ParcelId PARCEL = new ParcelId("p1");

  private final SplittableRandom random = new SplittableRandom(1);

  /// Computed by another program from the description in [Chain] and [FieldDigest]. Whoever changes
  /// it makes every journal in the field unverifiable.
  @Test
  void hashNeverChanges() {
    var start = Chain.start("berlin-7");
    var row = Chain.extend(start, stated(new SensorSuspected(SEVEN)), zeros()).getFirst();

    assertThat(start.hash())
        .isEqualTo("d89e8f402176d9da1292c773db3f4ebaaab9699d6719d6e64529b53e9232fe41");
    assertThat(row.hash())
        .isEqualTo("9813c6b7aaa91340ea556bee9293eeb2b99f763519affb6ac077ed1f5013f517");
  }

  @Test
  void rowsFollowEachOther() {
    var start = Chain.start(Sample.KIOSK);
    var rows = Chain.extend(start, stated(Sample.wired(1, 3)), random);

    assertThat(Chain.follows(start, rows.get(0))).isTrue();
    assertThat(Chain.follows(rows.get(0).head(), rows.get(1))).isTrue();
    assertThat(Chain.follows(rows.get(0).head(), rows.get(2))).isFalse();
    assertThat(Chain.follows(Chain.start("another"), rows.get(0))).isFalse();
  }

  @Test
  void sameFactHasAnotherHashEachTime() {
    var start = Chain.start(Sample.KIOSK);
    var facts = stated(new KioskStarted());

    assertThat(Chain.extend(start, facts, random)).isNotEqualTo(Chain.extend(start, facts, random));
  }

  @Test
  void subjectSaysWhoseHistoryItIs() {
    var rows =
        Chain.extend(
            Chain.start(Sample.KIOSK),
            stated(
                new KioskStarted(),
                new SensorSuspected(SEVEN),
                new ParcelWithdrawn(PARCEL),
                new CompartmentReserved(SEVEN, PARCEL)),
            random);

    assertThat(rows)
        .extracting(ChainedRow::subject)
        .containsExactly("", "compartment/7", "parcel/p1", "compartment/7 parcel/p1");
  }

  private static RandomGenerator zeros() {
    return () -> 0;
  }

  private static List<Stated> stated(Lasting... facts) {
    return Arrays.stream(facts).map(fact -> new Stated(Sample.at(1), fact)).toList();
  }
}
