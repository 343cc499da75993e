package cubby.core.notice;

import cubby.core.cabinet.CompartmentId;
import java.util.Optional;

/// What may happen again and again without anybody doing anything about it, at one place: a door
/// that rattles, a bank on a loose plug (A1).
///
/// @param about the door, if it is one
/// @param source the bank or the input that it comes from; empty if there is but one
public record Alarm(SupportMatter matter, Optional<CompartmentId> about, String source) {}
