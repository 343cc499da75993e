/// Cameras that a program of the system works for us.
package cubby.hal.camera;
