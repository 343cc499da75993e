package cubby.app.play;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/// Chance that comes the same way each time, where a library wants nothing less than a
/// [SecureRandom]. For stories, in which no key keeps anything.
final class SeededRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final transient SplittableRandom random;

  SeededRandom(long seed) {
    this.random = new SplittableRandom(seed);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    random.nextBytes(bytes);
  }
}
