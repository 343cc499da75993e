/// What lock boards need of Modbus RTU: three functions and their exceptions. A Modbus library
/// would bring its own line, threads and waiting, where the bus master wants frames alone; and the
/// pulse of a relay board has a value that standard stacks refuse. Sources of the wire constants:
/// [2] two or more independent sources, [1] one source.
package cubby.hal.modbus;
