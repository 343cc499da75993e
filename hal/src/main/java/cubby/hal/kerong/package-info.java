/// Kerong's CU16 lock board. Sources of the wire constants: [2] two or more independent sources,
/// [1] one source.
package cubby.hal.kerong;
