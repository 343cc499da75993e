package cubby.hal.contract.light;

/// The light by which people and cameras see into the compartments. Calls may come from any thread
/// and return at once.
@FunctionalInterface
public interface Light {
  void set(boolean on);

  /// A cabinet without a light, or whose light is always on.
  Light NONE = _ -> {};
}
