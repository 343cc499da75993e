package cubby.core.journal.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.CRC32;

/// The one way to write these files into a ZIP archive: stored, in their order, all of one date.
/// What is not written in this way is not read, so that no byte of it can be another.
///
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
final class PlainZip {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_BYTES = 30;
  private static final int CENTRAL_BYTES = 46;
  private static final int END_BYTES = 22;

  /// 2.0, as for any file; names in UTF-8.
  private static final short VERSION = 20;

  private static final short UTF_8_NAMES = 1 << 11;

  /// 1 January 1980, the first there is.
  private static final int DATE = 0x00210000;

  private PlainZip() {}

  static byte[] write(SequencedMap<String, byte[]> files) {
    var out = new ByteArrayOutputStream();
    var central = new ByteArrayOutputStream();
    files.forEach((name, content) -> {
      var label = name.getBytes(UTF_8);
      central.writeBytes(central(label, content, out.size()));
      out.writeBytes(local(label, content));
      out.writeBytes(content);
    });
    var end = new byte[END_BYTES];
    fields(end)
        .putInt(END)
        .putInt(0)
        .putShort((short) files.size())
        .putShort((short) files.size())
        .putInt(central.size())
        .putInt(out.size());
    out.writeBytes(central.toByteArray());
    out.writeBytes(end);
    return out.toByteArray();
  }

  private static byte[] local(byte[] label, byte[] content) {
    var header = new byte[LOCAL_BYTES + label.length];
    describe(fields(header).putInt(LOCAL).putShort(VERSION), label, content)
        .putShort((short) 0)
        .put(label);
    return header;
  }

  /// @param at where its local header begins
  private static byte[] central(byte[] label, byte[] content, int at) {
    var header = new byte[CENTRAL_BYTES + label.length];
    describe(fields(header).putInt(CENTRAL).putShort(VERSION).putShort(VERSION), label, content)
        .position(CENTRAL_BYTES - Integer.BYTES)
        .putInt(at)
        .put(label);
    return header;
  }

  /// The files again.
  ///
  /// @throws IllegalArgumentException if [#write] did not write this very archive
  static SequencedMap<String, byte[]> read(byte[] archive) {
    var files = new LinkedHashMap<String, byte[]>();
    try {
      var in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
      while (in.getInt(in.position()) == LOCAL) {
        var start = in.position();
        var content = new byte[size(in.getInt(start + 18), in)];
        var label = new byte[in.getShort(start + 26) & 0xffff];
        in.position(start + LOCAL_BYTES).get(label).get(content);
        files.put(new String(label, UTF_8), content);
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("it is cut short, or no evidence file", e);
    }
    var written = write(files);
    if (archive.length < written.length) {
      throw new IllegalArgumentException(
          "it is cut short, %d bytes are missing".formatted(written.length - archive.length));
    }
    if (!Arrays.equals(written, archive)) {
      throw new IllegalArgumentException("some of its bytes have been changed");
    }
    return files;
  }

  private static int size(int told, ByteBuffer in) {
    if (told < 0 || told > in.remaining()) {
      throw new BufferUnderflowException();
    }
    return told;
  }

  private static ByteBuffer fields(byte[] header) {
    return ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer describe(ByteBuffer header, byte[] label, byte[] content) {
    var crc = new CRC32();
    crc.update(content);
    return header
        .putShort(UTF_8_NAMES)
        .putShort((short) 0)
        .putInt(DATE)
        .putInt((int) crc.getValue())
        .putInt(content.length)
        .putInt(content.length)
        .putShort((short) label.length);
  }
}
