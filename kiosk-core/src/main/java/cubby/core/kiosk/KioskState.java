package cubby.core.kiosk;

import cubby.core.words.Language;

/// All that the kiosk knows. Changed by [Evolution] only.
public record KioskState(Ledger ledger, Presence presence) {

  /// After a start: what was durable, and nothing seen yet.
  public static KioskState atStart(Ledger ledger, Language language) {
    return new KioskState(ledger, Presence.atStart(language));
  }
}
