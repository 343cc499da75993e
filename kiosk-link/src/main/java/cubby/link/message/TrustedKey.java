package cubby.link.message;

import cubby.core.message.Sender;
import java.security.PublicKey;

/// Somebody whose messages are followed.
///
/// @param key an Ed25519 key, as [MessageKeys] reads it
public record TrustedKey(Sender sender, PublicKey key) {}
