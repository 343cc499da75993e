package cubby.core.session;

import cubby.core.text.Personal;
import java.util.Optional;

/// A parcel that nobody announced, as far as the courier has described it.
public record Draft(Personal tracking, Optional<String> size) {

  public Draft withSize(String name) {
    return new Draft(tracking, Optional.of(name));
  }
}
