/// What only this kiosk can do: know its codes again, read what it has sealed, sign what it has
/// seen. Everything rests on one root key in the data folder.
package cubby.core.secret;
