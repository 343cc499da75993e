/// Bytes as they stand on a line, and how frames are found among them. Knows no protocol and no
/// line.
package cubby.hal.wire;
