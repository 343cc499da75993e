/// Lock boards that speak `57 4B 4C 59`, "WKLY". Sources of the wire constants: [2] two or more
/// independent sources, [1] one source.
package cubby.hal.wkly;
