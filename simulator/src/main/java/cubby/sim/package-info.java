/// A whole simulated site, for demonstrations and tests: steel, boards, lines.
package cubby.sim;
