package cubby.core.code;

/// A pickup code as the kiosk remembers it.
///
/// @param code of the digits alone
/// @param codeAndCheck of the digits followed by the check number
/// @param qr of the random part of the QR code
public record IssuedCode(CodeMac code, CodeMac codeAndCheck, CodeMac qr) {}
