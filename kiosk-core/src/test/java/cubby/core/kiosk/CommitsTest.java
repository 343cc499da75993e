package cubby.core.kiosk;

import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.screen.Choice;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// How often a person waits for the disk.
@DisplayName("At most three commits for what a person does")
class CommitsTest {

  private final Bench kiosk = Bench.allEmpty();
  private int before;

  @Test
  void aPickupCommitsItsAuthorityItsOpenDoorAndWhatBecameOfIt() {
    var parcel = kiosk.stored("T1", "S");
    counting();

    kiosk.collects(parcel);
    assertThat(commits()).isEqualTo(1);
    assertThat(kiosk.facts(Lasting.PulseAuthorised.class)).hasSize(1);
    kiosk.opens();
    assertThat(commits()).isEqualTo(2);
    kiosk.closes(EMPTY);
    assertThat(commits()).isEqualTo(3);
    assertThat(kiosk.facts(Lasting.ParcelCollected.class)).hasSize(1);
    kiosk.press(Choice.CONTINUE).passes(Duration.ofMinutes(2));

    assertThat(kiosk.ledger().openings()).isEmpty();
    assertThat(commits()).isEqualTo(3);
  }

  @Test
  void soDoesADeposit() {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn();
    counting();

    kiosk.scan("T1").opens().closes(OCCUPIED);
    assertThat(kiosk.facts(Lasting.ParcelStored.class)).hasSize(1);
    assertThat(commits()).isEqualTo(3);
    kiosk.passes(Limits.SPRING_BACK);

    assertThat(kiosk.ledger().openings()).isEmpty();
    assertThat(commits()).isEqualTo(3);
  }

  @Test
  void soDoesAReturnThatACustomerPutsIn() {
    kiosk.returnAnnounced("R1", "12345678");
    counting();

    kiosk.wantsToReturn().type("12345678").opens().closes(OCCUPIED);
    assertThat(kiosk.facts(Lasting.ParcelStored.class)).hasSize(1);
    kiosk.press(Choice.CONTINUE).passes(Limits.SPRING_BACK);

    assertThat(commits()).isEqualTo(3);
  }

  @Test
  void signingInAndOutAreOneEach() {
    counting();
    kiosk.courierSignedIn();
    assertThat(commits()).isEqualTo(1);
    kiosk.signsOut();
    assertThat(commits()).isEqualTo(2);
  }

  private void counting() {
    before = kiosk.commits();
  }

  private int commits() {
    return kiosk.commits() - before;
  }
}
