package cubby.core.cabinet;

/// Whom people turn to when the machine cannot help.
///
/// @param hours in words, as shown: "Mon–Sat 7–22"
public record Support(String email, String telephone, String hours) {}
