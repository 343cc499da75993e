package cubby.hal.config;

/// Where a status keeps its lowest channels.
public enum StatusOrder {
  /// In its last byte.
  LOW_LAST,
  /// In its first byte.
  LOW_FIRST
}
