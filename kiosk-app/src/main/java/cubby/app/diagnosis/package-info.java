/// What is told of a kiosk to whoever is to find out what is wrong with it, with nothing in it
/// about people. Each page names what it may tell; whatever it does not name is left out.
package cubby.app.diagnosis;
