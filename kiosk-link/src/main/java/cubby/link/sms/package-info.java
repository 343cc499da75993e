/// Notices as short texts to telephones.
package cubby.link.sms;
