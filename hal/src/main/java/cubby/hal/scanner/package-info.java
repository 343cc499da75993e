/// Scanners on a serial line: how payloads are told apart, and the thread that reads them.
package cubby.hal.scanner;
