package cubby.sim.story;

import cubby.core.input.Command;
import cubby.core.notice.OpenedNotice;
import cubby.core.secret.SigningKey;
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
  public Letter letter(OpenedNotice notice) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SigningKey signingKey() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Command read(String text) {
    throw new UnsupportedOperationException();
  }
}
