package cubby.app.sim;

import java.io.IOException;

/// The plugs of a site's lines. Nothing happens where a plug is out, or in, already.
interface Plugs {
  /// Whoever has the line open finds it dead.
  void cut(String bus);

  /// @return where the line is now, as `./cubby bus` takes it
  /// @throws IOException if it cannot be served again
  String restore(String bus) throws IOException;
}
