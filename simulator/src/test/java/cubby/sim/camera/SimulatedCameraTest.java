package cubby.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.camera.Photo;
import cubby.hal.contract.camera.Shot;
import cubby.sim.ManualClock;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.LatchSettings;
import cubby.sim.cabinet.VirtualCabinet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SimulatedCameraTest {
  private static final BankId BANK = new BankId("left");
  private static final Path PICTURES = Path.of("target", "camera");

  private final SimulatedLight light = new SimulatedLight();
  private final VirtualCabinet cabinet =
      new VirtualCabinet(
          List.of(
              new CompartmentPlan("7", BANK, new Channel(1), true),
              new CompartmentPlan("B3", BANK, new Channel(2), true),
              new CompartmentPlan("Ü-4", BANK, new Channel(3), true)),
          LatchSettings.SOLENOID,
          new ManualClock());

  @Test
  void anOpenDoorLetsLightIn() throws IOException {
    cabinet.openByForce("7");
    var open = shown("open", "7");
    assertThat(open.getWidth()).isEqualTo(640);
    assertThat(open.getHeight()).isEqualTo(480);
    assertThat(brightness(open)).isGreaterThan(90);
  }

  @Test
  void behindAClosedDoorItIsDarkUnlessTheLightIsOn() throws IOException {
    assertThat(brightness(shown("dark", "7"))).isBetween(1.0, 20.0);
    light.set(true);
    assertThat(brightness(shown("lit", "7"))).isGreaterThan(80);
    light.set(false);
    assertThat(brightness(shown("dark", "7"))).isLessThan(20);
  }

  @Test
  void aParcelIsInThePictureAndOnlyThere() throws IOException {
    cabinet.openByForce("7");
    var empty = shown("open", "7");
    cabinet.put("7");
    var parcel = shown("open-parcel", "7");
    assertThat(warmth(parcel)).isGreaterThan(warmth(empty) + 10);
    cabinet.take("7");
    assertThat(difference(shown("open", "7"), empty)).isZero();
  }

  @Test
  void aParcelBehindAClosedDoorShowsByTheLight() throws IOException {
    cabinet.openByForce("7");
    cabinet.put("7");
    cabinet.close("7");
    shown("dark-parcel", "7");
    light.set(true);
    assertThat(warmth(shown("lit-parcel", "7"))).isGreaterThan(30);
  }

  @Test
  void aClosedDoorAndAnOpenOneDiffer() throws IOException {
    light.set(true);
    var closed = shown("lit", "7");
    cabinet.openByForce("7");
    assertThat(difference(shown("lit-open", "7"), closed)).isGreaterThan(5);
  }

  @Test
  void theLabelIsInThePicture() throws IOException {
    cabinet.openByForce("7");
    cabinet.openByForce("B3");
    var seven = shown("open", "7").getSubimage(0, 400, 120, 80);
    var other = shown("open-b3", "B3").getSubimage(0, 400, 120, 80);
    assertThat(difference(seven, other)).isGreaterThan(3);
  }

  @Test
  void severalCompartmentsAreSideBySide() throws IOException {
    cabinet.openByForce("B3");
    var picture = shown("several", "7", "B3", "Ü-4");
    assertThat(picture.getWidth()).isEqualTo(640);
    assertThat(brightness(picture.getSubimage(320, 0, 320, 240))).isGreaterThan(90);
    assertThat(brightness(picture.getSubimage(0, 0, 320, 240))).isLessThan(20);
    assertThat(brightness(picture.getSubimage(0, 240, 320, 240))).isLessThan(20);
  }

  @Test
  void theSameCabinetGivesTheSamePicture() {
    assertThat(camera("7").take()).isEqualTo(camera("7").take());
  }

  @Test
  void whatTheCabinetDoesNotHaveIsNotSeen() {
    assertThatThrownBy(() -> camera("8")).hasMessage("no compartment is called 8");
    assertThatThrownBy(() -> camera()).isInstanceOf(IllegalArgumentException.class);
  }

  private SimulatedCamera camera(String... sees) {
    return new SimulatedCamera(new CameraId("inside"), cabinet, List.of(sees), light, 640, 480);
  }

  /// The picture, which is also left for a person to look at.
  private BufferedImage shown(String name, String... sees) throws IOException {
    var shot = camera(sees).take();
    assertThat(shot).isInstanceOf(Shot.Taken.class);
    var photo = ((Shot.Taken) shot).photo();
    assertThat(photo.format()).isEqualTo(Photo.Format.PNG);
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve(name + ".png"), photo.toArray());
    return ImageIO.read(new ByteArrayInputStream(photo.toArray()));
  }

  private static double brightness(BufferedImage picture) {
    return pixels(picture)
        .map(rgb -> (red(rgb) + green(rgb) + blue(rgb)) / 3)
        .average()
        .orElseThrow();
  }

  /// How much redder than blue the middle is, where a parcel stands: steel is not, cardboard is.
  private static double warmth(BufferedImage picture) {
    return pixels(picture.getSubimage(230, 230, 160, 170))
        .map(rgb -> red(rgb) - blue(rgb))
        .average()
        .orElseThrow();
  }

  private static double difference(BufferedImage one, BufferedImage other) {
    var first = pixels(one).toArray();
    var second = pixels(other).toArray();
    return IntStream.range(0, first.length)
        .map(i -> Math.abs(green(first[i]) - green(second[i])))
        .average()
        .orElseThrow();
  }

  private static IntStream pixels(BufferedImage picture) {
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()));
  }

  private static int red(int rgb) {
    return rgb >> 16 & 0xFF;
  }

  private static int green(int rgb) {
    return rgb >> 8 & 0xFF;
  }

  private static int blue(int rgb) {
    return rgb & 0xFF;
  }
}
