package cubby.core.person;

/// The number by which a courier signs in, 2–10 digits. It names a person at work, not a secret.
public record CourierNumber(String digits) implements Comparable<CourierNumber> {
  public CourierNumber {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("a courier's number has 2 to 10 digits");
    }
  }

  public static boolean isValid(String digits) {
    return digits.matches("[0-9]{2,10}");
  }

  @Override
  public int compareTo(CourierNumber other) {
    return digits.compareTo(other.digits);
  }
}
