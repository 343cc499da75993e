package cubby.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.glass.Fx;
import cubby.core.person.CourierNumber;
import cubby.core.secret.PickupCode;
import cubby.core.text.Secret;
import cubby.sim.story.Phone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeopleCardTest {

  /// RFC 6238, appendix B: at 59 s the secret "12345678901234567890" shows …287082.
  private static final Phone PHONE =
      new Phone("otpauth://totp/K1:90?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=K1");

  private static final Instant AT = Instant.ofEpochSecond(59);

  private static final DemoStaff STAFF =
      new DemoStaff(
          new DemoCourier(new CourierNumber("4711"), new Secret("111222"), new Secret("BADGE-1")),
          new DemoTechnician(new CourierNumber("9000"), new Secret("333444"), PHONE));

  private final List<String> done = new ArrayList<>();

  private final class Noted implements PeopleCard.Wishes {
    @Override
    public void type(String digits) {
      done.add("type " + digits);
    }

    @Override
    public void scan(String text) {
      done.add("scan " + text);
    }

    @Override
    public void announceReturn() {
      done.add("announce");
    }
  }

  @BeforeAll
  static void toolkit() {
    Fx.start();
  }

  @Test
  void aClickTypesWhatSomebodyKnows() {
    Fx.run(() -> {
      var card = card();
      click(card, "courier-number");
      click(card, "courier-pin");
      click(card, "technician-number");
      click(card, "technician-pin");
      click(card, "one-time-code");
      assertThat(done)
          .containsExactly("type 4711", "type 111222", "type 9000", "type 333444", "type 287082");
    });
  }

  @Test
  void showsHowLongTheOneTimeCodeLasts() {
    Fx.run(() -> assertThat(((Label) card().lookup("#one-time-left")).getText()).isEqualTo("1 s"));
  }

  @Test
  void aClickHoldsABadgeToTheScanner() {
    Fx.run(() -> {
      click(card(), "courier-badge");
      assertThat(done).containsExactly("scan BADGE-1");
    });
  }

  @Test
  void aReturnIsAnnouncedThenTypedOrScanned() {
    Fx.run(() -> {
      var card = card();
      ((Button) card.lookup("#return-announce")).fire();
      card.show(new Returned.Announced(new PickupCode("12345678", "1234", "CUBBY1:a:b:c")));
      click(card, "return-code");
      click(card, "return-qr");
      assertThat(done).containsExactly("announce", "type 12345678", "scan CUBBY1:a:b:c");
    });
  }

  @Test
  void aRefusedReturnIsSaidAndHasNoCode() {
    Fx.run(() -> {
      var card = card();
      card.show(new Returned.Announced(new PickupCode("12345678", "1234", "CUBBY1:a:b:c")));
      card.show(new Returned.Refused("The kiosk has no power."));
      assertThat(card.lookup("#return-qr")).isNull();
      assertThat(((Label) card.lookup("#return-refused")).getText())
          .isEqualTo("The kiosk has no power.");
    });
  }

  private PeopleCard card() {
    var card = new PeopleCard(new Noted(), () -> AT);
    new Scene(card);
    card.show(STAFF);
    return card;
  }

  private static void click(PeopleCard card, String id) {
    Node node = card.lookup("#" + id);
    Event.fireEvent(
        node,
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            0,
            0,
            0,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }
}
