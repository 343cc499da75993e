/// Lines to boards: what the bus master's thread writes to and reads from; serial ones, and those
/// behind a gateway on the network.
package cubby.hal.line;
