package cubby.sim.watch;

import java.util.List;

/// All that look after a trial.
public final class Watches {
  private Watches() {}

  /// New ones, for one trial.
  public static List<Watch> all(Watched watched) {
    return List.of(new OrderWatch(watched.kiosk().blueprint().rules().remoteOpeningsAnHour()));
  }
}
