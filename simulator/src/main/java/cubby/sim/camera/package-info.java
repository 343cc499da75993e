/// A camera that draws the compartments of the virtual cabinet as they are, and the light in them.
package cubby.sim.camera;
