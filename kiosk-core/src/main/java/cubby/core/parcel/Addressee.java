package cubby.core.parcel;

import cubby.core.text.TextRef;
import cubby.core.words.Language;
import java.util.Optional;

/// A person whom notices about a parcel reach.
///
/// @param contact an e-mail address or a telephone number
/// @param name as their notices address them
/// @param language of their notices
public record Addressee(TextRef contact, Optional<TextRef> name, Language language) {}
