package cubby.hal.contract;

/// One latch output of a lock board, with its sensors. Counted from 1 on every driver.
public record Channel(int number) implements Comparable<Channel> {
  public Channel {
    if (number < 1) {
      throw new IllegalArgumentException("channels count from 1, not " + number);
    }
  }

  @Override
  public int compareTo(Channel other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
