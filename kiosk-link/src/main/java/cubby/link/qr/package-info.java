/// QR codes as pictures and as text.
package cubby.link.qr;
