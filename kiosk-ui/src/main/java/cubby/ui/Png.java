package cubby.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Writes pictures as PNG (RFC 2083), 8 bits a colour, without transparency.
public final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte BIT_DEPTH = 8;
  private static final byte TRUECOLOUR = 2;

  private Png() {}

  public static void write(Image image, Path file) throws IOException {
    Files.write(file, bytes(image));
  }

  static byte[] bytes(Image image) throws IOException {
    var width = (int) image.getWidth();
    var height = (int) image.getHeight();
    var out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    var header = ByteBuffer.allocate(13);
    header.putInt(width).putInt(height).put(BIT_DEPTH).put(TRUECOLOUR);
    chunk(out, "IHDR", header.array());
    chunk(out, "IDAT", deflated(image, width, height));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] deflated(Image image, int width, int height) throws IOException {
    var line = new int[width];
    var row = new byte[1 + 3 * width];
    var out = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var stream = new DeflaterOutputStream(out, deflater)) {
      for (var y = 0; y < height; y++) {
        image
            .getPixelReader()
            .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), line, 0, width);
        for (var x = 0; x < width; x++) {
          row[1 + 3 * x] = (byte) (line[x] >> 16);
          row[2 + 3 * x] = (byte) (line[x] >> 8);
          row[3 + 3 * x] = (byte) line[x];
        }
        stream.write(row);
      }
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    var name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
