/// How the command line reaches a kiosk that is running: a Unix socket in its data folder, which
/// only the folder's owner can open.
///
/// One connection carries one order and its answer, each a line of JSON in UTF-8. An order has its
/// name under `order` and its texts under their names:
///
/// ```
/// {"order":"clear-compartment","compartment":"7","by":"Ada","reason":"looked inside, empty"}
/// {"done":"Compartment 7 is vacant."}
/// ```
///
/// What is not done is answered `{"refused":"why, and what to do"}`.
package cubby.app.control;
