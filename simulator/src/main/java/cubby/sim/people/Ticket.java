package cubby.sim.people;

/// What somebody has in hand to get a parcel with: a mail, or a note of it.
///
/// @param barcode of the parcel, as its sender has told; empty if they do not know it
record Ticket(String digits, String check, String qr, String barcode) {}
