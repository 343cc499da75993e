/// Announcements and commands from outside, as signed messages: a compact JWS (RFC 7515) with
/// Ed25519 (RFC 8037), and in it, where a code comes along, a JWE (RFC 7516) to the kiosk's X25519
/// key. What each says is in the JSON Schemas beside these classes.
package cubby.link.message;
