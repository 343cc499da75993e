package cubby.sim.camera;

import cubby.hal.contract.light.Light;

/// The light in the compartments of a simulated cabinet. Off at first. Safe for any thread.
public final class SimulatedLight implements Light {
  private volatile boolean on;

  @Override
  public void set(boolean on) {
    this.on = on;
  }

  public boolean isOn() {
    return on;
  }
}
