/// Whether a kiosk may work at all: how its last runs ended, and what it does when it may not.
package cubby.app.service;
