package cubby.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKEContext;

/// Seals what is written to an operator's key. Whole only once it was [finished][#finish]: what was
/// written until then opens for nobody. Owned by the thread that writes.
public final class SealedOutput extends OutputStream {

  private final OutputStream out;
  private final HPKEContext context;
  private final byte[] piece = new byte[SealedForm.PIECE_BYTES];
  private int filled;

  /// @param label readable by anybody, and known to whoever opens it; written first
  public SealedOutput(OutputStream out, String label, OperatorKey to) throws IOException {
    this.out = out;
    var scheme = SealedForm.scheme();
    var sender = scheme.setupBaseS(scheme.deserializePublicKey(to.bytes()), label.getBytes(UTF_8));
    this.context = sender;
    out.write(label.getBytes(UTF_8));
    out.write(sender.getEncapsulation());
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    var from = offset;
    while (from < offset + length) {
      if (filled == piece.length) {
        seal(false);
      }
      var fits = Math.min(piece.length - filled, offset + length - from);
      System.arraycopy(bytes, from, piece, filled, fits);
      filled += fits;
      from += fits;
    }
  }

  /// Nothing more comes. Does not close what it is written to.
  public void finish() throws IOException {
    seal(true);
    out.flush();
  }

  private void seal(boolean last) throws IOException {
    try {
      out.write(context.seal(SealedForm.place(last), Arrays.copyOf(piece, filled)));
      filled = 0;
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("anything can be sealed", e);
    }
  }
}
