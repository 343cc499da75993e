package cubby.hal.contract;

/// The debounced state of one channel as of `observedAt`.
public record ChannelReading(
    Channel channel, DoorState door, Occupancy occupancy, MonotonicTime observedAt) {}
