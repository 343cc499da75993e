/// Lines to boards: what the bus master's thread writes to and reads from, and the serial one.
package cubby.hal.line;
