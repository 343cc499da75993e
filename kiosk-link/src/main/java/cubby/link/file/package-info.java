/// Notices as files, until there is mail.
package cubby.link.file;
