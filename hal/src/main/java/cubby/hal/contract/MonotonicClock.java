package cubby.hal.contract;

/// The clock by which devices are timed. The real one is `System.nanoTime`; a simulation has its
/// own.
@FunctionalInterface
public interface MonotonicClock {
  MonotonicTime now();
}
