package cubby.core.code;

/// A pickup code as the kiosk remembers it.
///
/// @param length digits that are typed; what is issued later may have more or fewer
/// @param code of the digits alone
/// @param codeAndCheck of the digits followed by the check number
/// @param qr of the random part of the QR code
public record IssuedCode(int length, CodeMac code, CodeMac codeAndCheck, CodeMac qr) {}
