/// What the journal says of one parcel, from its announcement to its end (E1), and the file by
/// which others can check it (E2).
package cubby.core.journal.custody;
