/// What a driver of a serial lock board has to say: its traits, its requests, and what its replies
/// mean. Drivers are pure: no clock, no thread, no line. When to send, how long to wait and what
/// counts is the bus master's business.
package cubby.hal.board;
