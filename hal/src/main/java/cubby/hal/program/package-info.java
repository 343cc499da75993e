/// Programs of the system that do a device's work: found on the PATH, run without a shell, never
/// waited for beyond a limit.
package cubby.hal.program;
