package cubby.core.code;

import cubby.core.text.SealedText;

/// A code that may be issued, made by the shell since the core has no randomness.
///
/// @param sealed code, check number and QR text, for the notice that will carry them
public record CandidateCode(IssuedCode issued, SealedText sealed) {}
