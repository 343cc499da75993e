package cubby.core.shell;

/// What a carrier made of one notice.
public sealed interface Delivery {
  /// It is on its way, or was before.
  record Taken() implements Delivery {}

  /// This one cannot be taken just now; others may be.
  ///
  /// @param why for the log: nobody's address in it
  record NotNow(String why) implements Delivery {}

  /// This address will never do.
  ///
  /// @param why for support, with the address
  record Refused(String why) implements Delivery {
    @Override
    public String toString() {
      return "Refused[…]";
    }
  }
}
