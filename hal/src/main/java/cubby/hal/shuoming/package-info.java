/// Lock boards of the 8A/80 family, sold by Shuoming and many others under their own names. Sources
/// of the wire constants: [2] two or more independent sources, [1] one source.
package cubby.hal.shuoming;
