package cubby.link.sms;

import java.net.URI;
import java.nio.file.Path;

/// The way to an SMS gateway.
///
/// @param url what short texts are posted to: `https`, or on this machine `http`
/// @param tokenFile with the token and nothing else; read anew each time, so that it can be changed
///   while the kiosk runs
public record SmsSettings(URI url, Path tokenFile) {}
