package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.parcel.Collector;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "C6: a parcel in a compartment that the configuration no longer has can come to its end")
class LeftOutParcelTest {
  private final Bench kiosk = Bench.allEmpty();
  private final ParcelId parcel = kiosk.stored("T1", "S");
  private final String label = kiosk.parcelState(parcel).place().orElseThrow().label();

  @Test
  void onceSomebodySaysThatItWasTakenOut() {
    kiosk.configuredAnew(Site.without(Site.PLAN, label));

    kiosk.endsDispute(label, DisputeOutcome.HANDED_OVER);

    assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
    assertThat(kiosk.facts(Lasting.LeftOutSettled.class)).hasSize(1);
    assertThat(kiosk.parcelState(parcel))
        .isInstanceOfSatisfying(
            ParcelState.Collected.class,
            it -> assertThat(it.by()).isInstanceOf(Collector.Support.class));
    assertThat(kiosk.ledger().compartments()).doesNotContainKey(id(label));
    assertThat(kiosk.ledger().codes().digits()).isEmpty();
    assertThat(kiosk.announced("T1", "S")).as("its barcode comes again").isNotEqualTo(parcel);
  }

  @Test
  void orThatNobodyKnowsWhereItIs() {
    kiosk.configuredAnew(Site.without(Site.PLAN, label));

    kiosk.endsDispute(label, DisputeOutcome.MISSING);

    assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Missing());
    assertThat(kiosk.ledger().compartments()).doesNotContainKey(id(label));
  }

  @Test
  void noCourierIsSentToIt() {
    kiosk.configuredAnew(Site.without(Site.PLAN, label));

    kiosk.endsDispute(label, DisputeOutcome.TAKE_AWAY);

    assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
  }

  @Test
  void aWordDoesNotEndWhatTheKioskStillGuards() {
    kiosk.powerCut(Duration.ofMinutes(1)).banksConnect();

    kiosk.endsDispute(label, DisputeOutcome.HANDED_OVER);

    assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
  }

  @Test
  void norInAKioskThatDoesNotRunAndKnowsNoConfiguration() {
    kiosk.powerFails();

    kiosk.endsDispute(label, DisputeOutcome.HANDED_OVER);

    assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
  }
}
