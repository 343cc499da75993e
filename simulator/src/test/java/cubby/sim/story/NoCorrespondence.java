package cubby.sim.story;

import cubby.core.input.Command;
import java.util.SequencedMap;

/// Nobody writes to this kiosk.
final class NoCorrespondence implements Correspondence {
  @Override
  public String sign(Sender by, SequencedMap<String, Object> body) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String sign(Sender by, String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Command read(String text) {
    throw new UnsupportedOperationException();
  }
}
