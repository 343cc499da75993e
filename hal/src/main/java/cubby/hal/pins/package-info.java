/// Pins and I2C registers: our own port to the chips that latches and sensors may be wired to
/// directly, and the MCP23017 on top of it. One package below knows a library for them.
package cubby.hal.pins;
