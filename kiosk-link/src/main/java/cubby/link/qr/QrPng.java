package cubby.link.qr;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Draws QR codes as PNG (ISO/IEC 15948), one bit a pixel: mail programs show no SVG.
public final class QrPng {

  private static final int PX_PER_MODULE = 6;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private QrPng() {}

  public static byte[] of(String text) {
    var modules = QrModules.of(text);
    var file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    file.writeBytes(chunk("IHDR", header(modules.getWidth() * PX_PER_MODULE)));
    file.writeBytes(chunk("IDAT", deflated(rows(modules))));
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  /// Bit depth 1, greyscale; compression, filter and interlace as 0.
  private static byte[] header(int side) {
    return ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1).array();
  }

  /// Each row begins with its filter, none; a set bit is white.
  private static byte[] rows(BitMatrix modules) {
    int side = modules.getWidth() * PX_PER_MODULE;
    int rowBytes = 1 + (side + 7) / 8;
    var rows = new byte[rowBytes * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!modules.get(x / PX_PER_MODULE, y / PX_PER_MODULE)) {
          rows[y * rowBytes + 1 + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] bytes) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(bytes);
      deflater.finish();
      var deflated = new byte[bytes.length + 64];
      return Arrays.copyOf(deflated, deflater.deflate(deflated));
    }
  }

  private static byte[] chunk(String type, byte[] data) {
    var typed = new byte[4 + data.length];
    System.arraycopy(type.getBytes(US_ASCII), 0, typed, 0, 4);
    System.arraycopy(data, 0, typed, 4, data.length);
    var checksum = new CRC32();
    checksum.update(typed);
    return ByteBuffer.allocate(8 + typed.length)
        .putInt(data.length)
        .put(typed)
        .putInt((int) checksum.getValue())
        .array();
  }
}
