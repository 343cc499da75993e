package cubby.core.journal.custody;

import java.util.SequencedMap;

/// What somebody can do to an evidence file who knows its form.
public final class Archives {
  private Archives() {}

  public static SequencedMap<String, byte[]> read(byte[] archive) {
    return PlainZip.read(archive);
  }

  public static byte[] write(SequencedMap<String, byte[]> files) {
    return PlainZip.write(files);
  }
}
