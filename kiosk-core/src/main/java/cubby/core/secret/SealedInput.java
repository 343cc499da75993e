package cubby.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKEContext;

/// Opens what was [sealed][SealedOutput] to an operator's key. That it has come to its end is known
/// only once it was read to its end. Owned by the thread that reads.
///
/// Reading throws [BrokenSeal] where it was altered, cut off, or sealed to another key.
public final class SealedInput extends InputStream {

  private final PushbackInputStream in;
  private final HPKEContext context;
  private byte[] piece = {};
  private int next;
  private boolean over;

  /// @param in behind the label
  public SealedInput(InputStream in, String label, OperatorSecret key) throws IOException {
    this.in = new PushbackInputStream(in, 1);
    var encapsulation = in.readNBytes(SealedForm.ENCAPSULATION_BYTES);
    if (encapsulation.length < SealedForm.ENCAPSULATION_BYTES) {
      throw new BrokenSeal("it ends before its first piece");
    }
    var scheme = SealedForm.scheme();
    try {
      this.context =
          scheme.setupBaseR(
              encapsulation,
              scheme.deserializePrivateKey(key.bytes(), key.open().bytes()),
              label.getBytes(UTF_8));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new BrokenSeal("its key is none", e);
    }
  }

  @Override
  public int read() throws IOException {
    return more() ? piece[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    var taken = Math.min(length, piece.length - next);
    System.arraycopy(piece, next, bytes, offset, taken);
    next += taken;
    return taken;
  }

  private boolean more() throws IOException {
    while (next == piece.length && !over) {
      open();
    }
    return next < piece.length;
  }

  private void open() throws IOException {
    var sealed = in.readNBytes(SealedForm.PIECE_BYTES + SealedForm.TAG_BYTES);
    var after = in.read();
    if (after >= 0) {
      in.unread(after);
    }
    over = after < 0;
    try {
      piece = context.open(SealedForm.place(over), sealed);
      next = 0;
    } catch (InvalidCipherTextException | IllegalArgumentException e) {
      throw new BrokenSeal("a piece of it cannot be opened", e);
    }
  }
}
