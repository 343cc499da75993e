/// Notices in words, for whoever carries them: mail, files, the demo's mailbox.
package cubby.link.letter;
