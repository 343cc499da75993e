package cubby.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.camera.Camera;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.camera.Photo;
import cubby.hal.contract.camera.Shot;
import cubby.hal.contract.sound.Speaker;
import cubby.hal.contract.sound.Utterance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleFaultsTest {

  private final Plugs plugs = new Plugs();
  private final List<String> scanned = new ArrayList<>();
  private final List<Utterance> said = new ArrayList<>();
  private boolean power = true;

  private final Camera camera =
      plugs.camera(
          new Camera() {
            @Override
            public CameraId id() {
              return new CameraId("c1");
            }

            @Override
            public Shot take() {
              return new Shot.Taken(new Photo(Photo.Format.PNG, new byte[] {1}));
            }
          });

  @Test
  void camerasThatArePulledOutTakeNoPicture() {
    assertThat(camera.take()).isInstanceOf(Shot.Taken.class);
    press("fault-cameras");
    assertThat(camera.take()).isEqualTo(new Shot.Failed("camera c1: it is not plugged in"));
    assertThat(marked()).containsExactly("fault-cameras");
    assertThat(faults().wrong()).containsExactly("no cameras");
    press("fault-cameras");
    assertThat(marked()).containsExactly("fault-console-mend");
  }

  @Test
  void aSpeakerThatIsPulledOutIsNotHeard() {
    var speaker = plugs.speaker(recorder());
    press("fault-speaker");
    speaker.say(Utterance.KEY);
    assertThat(said).isEmpty();
    press("fault-speaker");
    speaker.say(Utterance.KEY);
    assertThat(said).containsExactly(Utterance.KEY);
  }

  @Test
  void whatIsHeldToTheScannerIsRead() {
    press("fault-scan-elsewhere");
    press("fault-scan-torn");
    assertThat(scanned).hasSize(2);
    assertThat(scanned.getFirst()).startsWith("CUBBY1:elsewhere-1:");
  }

  @Test
  void everythingCanBeRightAgain() {
    press("fault-cameras");
    press("fault-speaker");
    press("fault-power");
    assertThat(power).isFalse();
    assertThat(faults().wrong()).containsExactly("no cameras", "no speaker");
    press("fault-console-mend");
    assertThat(power).isTrue();
    assertThat(faults().wrong()).isEmpty();
    assertThat(marked()).containsExactly("fault-console-mend");
  }

  private ConsoleFaults faults() {
    return new ConsoleFaults(power, plugs, scanned::add, () -> power = !power);
  }

  private Speaker recorder() {
    return new Speaker() {
      @Override
      public void say(Utterance utterance) {
        said.add(utterance);
      }

      @Override
      public void close() {}
    };
  }

  private List<String> marked() {
    return MenuHand.marked(faults().menu());
  }

  private void press(String id) {
    MenuHand.press(faults().menu(), id);
  }
}
