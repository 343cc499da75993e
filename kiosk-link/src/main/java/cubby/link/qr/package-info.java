/// QR codes as pictures.
package cubby.link.qr;
