package cubby.core.journal;

import java.time.Instant;

/// One row as it stands in the journal, for eyes: it contains nothing about people.
///
/// @param kind simple name of the fact
/// @param subject whose history it belongs to, such as "compartment/7 parcel/ab12"; may be empty
/// @param body its JSON
public record JournalRow(long sequence, Instant at, String kind, String subject, String body) {}
