package cubby.sim.watch;

import java.util.List;

/// All that look after a trial.
public final class Watches {
  private Watches() {}

  /// New ones, for one trial.
  public static List<Watch> all(Watched watched) {
    var book = new Book(watched.kiosk()::now);
    var steel = new Steel(watched, book);
    return List.of(
        book,
        steel,
        new PulseWatch(watched, book),
        new OfferWatch(watched, book, steel),
        new CustodyWatch(watched, book, steel),
        new CodeWatch(watched, book),
        new ScreenWatch(watched, book, steel));
  }
}
