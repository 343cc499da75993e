package cubby.core.journal.codec;

/// A fact or a notice as it is stored.
///
/// @param kind simple name of its record
/// @param version of the kind's form, counted from 1
/// @param body canonical JSON
public record StoredRecord(String kind, int version, String body) {}
