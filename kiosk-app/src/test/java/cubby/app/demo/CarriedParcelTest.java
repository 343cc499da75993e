package cubby.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.glass.Fx;
import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.screen.ScreenModel.PlaceParcel;
import cubby.core.screen.ScreenModel.Welcome;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.Latch;
import cubby.sim.cabinet.OccupancySensor;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CarriedParcelTest {

  private static final ScreenModel PLACE =
      new PlaceParcel(new CompartmentId("1"), OpenFor.SHORT, false, false);

  private final CarriedParcel carried = new CarriedParcel();
  private final Pane front = new Pane(carried);

  @BeforeAll
  static void toolkit() {
    Fx.start();
  }

  @Test
  void theHandCarriesWhatItTookOut() {
    Fx.run(() -> {
      arrive();
      inside(true);
      assertThat(carried.isVisible()).isFalse();
      inside(false);
      assertThat(carried.isVisible()).isTrue();
      assertThat(front.getCursor()).isEqualTo(Cursor.CLOSED_HAND);
    });
  }

  @Test
  void whoeverGoesAwayTakesItAlong() {
    Fx.run(() -> {
      arrive();
      inside(true);
      inside(false);
      mouse(MouseEvent.MOUSE_EXITED);
      arrive();
      assertThat(carried.isVisible()).isFalse();
    });
  }

  @Test
  void theHandBringsWhatTheKioskWaitsForUntilItIsInside() {
    Fx.run(() -> {
      arrive();
      inside(false);
      carried.show(PLACE);
      assertThat(carried.isVisible()).isTrue();
      inside(true);
      assertThat(carried.isVisible()).isFalse();
      // The same screen again is no further parcel.
      carried.show(PLACE);
      assertThat(carried.isVisible()).isFalse();
    });
  }

  @Test
  void nothingIsCarriedOnceTheKioskWaitsNoMore() {
    Fx.run(() -> {
      arrive();
      carried.show(PLACE);
      carried.show(new Welcome(false));
      assertThat(carried.isVisible()).isFalse();
      assertThat(front.getCursor()).isEqualTo(Cursor.OPEN_HAND);
    });
  }

  private void arrive() {
    if (front.getScene() == null) {
      new Scene(front);
      carried.follow(front);
    }
    mouse(MouseEvent.MOUSE_MOVED);
  }

  private void mouse(EventType<MouseEvent> what) {
    Event.fireEvent(
        front,
        new MouseEvent(
            what,
            30,
            30,
            30,
            30,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  private void inside(boolean is) {
    carried.show(
        new CompartmentView(
            "1",
            new BankId("A"),
            new Channel(1),
            Door.OPEN,
            Latch.FREE,
            is,
            DoorSensor.OK,
            OccupancySensor.OK,
            false,
            0));
  }
}
