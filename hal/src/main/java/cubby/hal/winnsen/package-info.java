/// Winnsen's lock boards. Sources of the wire constants: [2] two or more independent sources, [1]
/// one source.
package cubby.hal.winnsen;
