package cubby.app.torture;

/// It cannot be tried here. The message is a sentence for whoever asked.
public final class TortureRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TortureRefused(String sentence) {
    super(sentence);
  }
}
