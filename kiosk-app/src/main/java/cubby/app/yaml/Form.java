package cubby.app.yaml;

/// What a single value must look like.
public interface Form<T> {

  /// For a hint: "a whole number from 1 to 16".
  String wanted();

  Taken<T> take(Node.Scalar scalar);

  /// What became of a value.
  sealed interface Taken<T> {
    record Fit<T>(T value) implements Taken<T> {}

    /// @param what follows the name of the key: "5000 is more than 2500"
    record Unfit<T>(String what, String hint) implements Taken<T> {}
  }
}
