/// Stories: what people, the world and others do to a kiosk, and how it must stand then, as plain
/// text; docs/scenarios.md has the grammar.
package cubby.sim.story;
