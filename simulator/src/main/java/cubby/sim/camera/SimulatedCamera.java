package cubby.sim.camera;

import cubby.hal.contract.camera.Camera;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.camera.Photo;
import cubby.hal.contract.camera.Shot;
import cubby.sim.cabinet.VirtualCabinet;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A camera that draws what a real one would see, as a PNG: each of its compartments from behind,
/// towards the door. The same cabinet gives the same picture, to the byte. Needs no display and no
/// font. Safe for any thread.
public final class SimulatedCamera implements Camera {
  private static final int MAX_PX = 4096;

  private final CameraId id;
  private final VirtualCabinet cabinet;
  private final List<String> sees;
  private final SimulatedLight light;
  private final int widthPx;
  private final int heightPx;
  private final ReentrantLock taking = new ReentrantLock();

  /// @param sees the labels of the compartments in the picture
  /// @throws IllegalArgumentException if the cabinet has no such compartment, or the picture no
  ///   size
  public SimulatedCamera(
      CameraId id,
      VirtualCabinet cabinet,
      List<String> sees,
      SimulatedLight light,
      int widthPx,
      int heightPx) {
    if (sees.isEmpty() || Math.min(widthPx, heightPx) < 1 || Math.max(widthPx, heightPx) > MAX_PX) {
      throw new IllegalArgumentException(
          "camera %s: %s in %d × %d pixels".formatted(id, sees, widthPx, heightPx));
    }
    sees.forEach(cabinet::compartment);
    this.id = id;
    this.cabinet = cabinet;
    this.sees = List.copyOf(sees);
    this.light = light;
    this.widthPx = widthPx;
    this.heightPx = heightPx;
  }

  @Override
  public CameraId id() {
    return id;
  }

  @Override
  public Shot take() {
    if (!taking.tryLock()) {
      return new Shot.Failed("camera %s: it is taking a picture already".formatted(id));
    }
    try {
      return new Shot.Taken(new Photo(Photo.Format.PNG, png(picture())));
    } finally {
      taking.unlock();
    }
  }

  /// The compartments side by side, in rows as long as there are.
  private BufferedImage picture() {
    int columns = (int) Math.ceil(Math.sqrt(sees.size()));
    int rows = Math.ceilDiv(sees.size(), columns);
    var picture = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int i = 0; i < sees.size(); i++) {
      int left = i % columns * widthPx / columns;
      int top = i / columns * heightPx / rows;
      int width = (i % columns + 1) * widthPx / columns - left;
      int height = (i / columns + 1) * heightPx / rows - top;
      var scene = new Interior(cabinet.compartment(sees.get(i)), light.isOn(), width, height);
      graphics.drawImage(scene.draw(), left, top, null);
    }
    graphics.dispose();
    return picture;
  }

  private static byte[] png(BufferedImage picture) {
    var bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(picture, "png", stream)) {
        throw new IllegalStateException("this Java writes no PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
