/// The contract of a scanner that is a device of its own: whole payloads, and whether it is there.
package cubby.hal.contract.scanner;
