/// Letters as mail, by SMTP.
package cubby.link.mail;
