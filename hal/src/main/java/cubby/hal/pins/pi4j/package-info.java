/// The pins port on Pi4J. Nothing else knows that library.
package cubby.hal.pins.pi4j;
