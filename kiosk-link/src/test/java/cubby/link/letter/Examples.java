package cubby.link.letter;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.Support;
import cubby.core.journal.ChainHead;
import cubby.core.notice.Notice.Handled.Deed;
import cubby.core.notice.Notice.NotCollected.Cause;
import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.notice.OpenedNotice.Code;
import cubby.core.notice.OpenedNotice.Handled;
import cubby.core.notice.OpenedNotice.Reader;
import cubby.core.notice.Picture;
import cubby.core.notice.SupportMatter;
import cubby.core.words.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One of each notice, and whom it is for.
public final class Examples {
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  public static final NoticeId ID = new NoticeId("a1-n0");
  public static final Code CODE = new Code("12345678", "4711", "CUBBY1:k:p:secret");
  public static final ChainHead HEAD = new ChainHead(90210, "9f86d081884c7d65");

  private static final Optional<Instant> UNTIL = Optional.of(Instant.parse("2025-03-17T09:15:00Z"));
  private static final String TRACKING = "00340434161094000001";

  private Examples() {}

  public static KioskProfile kiosk(Language language) {
    return new KioskProfile(
        "market-1",
        "Market Square",
        "Market Square 1, town",
        52.5,
        13.4,
        language,
        new Support("help@example.org", "+49 30 123456", "Mon–Fri 9–17"),
        8);
  }

  public static Reader reader(Language language) {
    return new Reader("anna@example.org", Optional.of("Anna"), language);
  }

  public static OpenedNotice stored(Reader to) {
    return new OpenedNotice.ParcelStored(ID, to, Optional.of(CODE), UNTIL, Optional.empty());
  }

  public static OpenedNotice stored(Reader to, Picture photo) {
    return new OpenedNotice.ParcelStored(ID, to, Optional.of(CODE), UNTIL, Optional.of(photo));
  }

  public static OpenedNotice returned(Reader to, String tracking) {
    return new OpenedNotice.ReturnReceived(ID, to, tracking, Optional.empty());
  }

  public static OpenedNotice forSupport(SupportMatter matter, String detail) {
    return new OpenedNotice.ForSupport(
        ID, "000815", matter, Optional.of(new CompartmentId("7")), detail, 0, HEAD);
  }

  /// Every kind, in each of its forms.
  public static List<OpenedNotice> all(Reader to) {
    var all =
        new ArrayList<OpenedNotice>(
            List.of(
                stored(to),
                new OpenedNotice.ParcelStored(
                    ID, to, Optional.empty(), Optional.empty(), Optional.empty()),
                new OpenedNotice.CollectionReminder(ID, to, UNTIL),
                new OpenedNotice.CodeRenewed(ID, to, CODE, UNTIL),
                new OpenedNotice.DeadlineExtended(ID, to, Optional.of(CODE), UNTIL),
                new OpenedNotice.DeadlineExtended(ID, to, Optional.empty(), UNTIL),
                new OpenedNotice.DeadlineMoved(ID, to, UNTIL),
                new OpenedNotice.ParcelOverdue(ID, to),
                new OpenedNotice.ParcelCollected(ID, to, UNTIL),
                returned(to, TRACKING)));
    all.add(new OpenedNotice.SendingOverdue(ID, to));
    all.add(new OpenedNotice.SendingDeposited(ID, to, TRACKING, CODE));
    all.add(new OpenedNotice.SendingCollected(ID, to, TRACKING, UNTIL));
    for (var cause : Cause.values()) {
      all.add(new OpenedNotice.NotCollected(ID, to, TRACKING, cause, UNTIL));
      all.add(new OpenedNotice.NotCollected(ID, to, TRACKING, cause, Optional.empty()));
    }
    all.add(new OpenedNotice.CourierList(ID, to, List.of()));
    all.add(
        new OpenedNotice.CourierList(
            ID,
            to,
            List.of(
                new Handled(
                    Deed.PUT_IN, Optional.of(TRACKING), Optional.of(new CompartmentId("12")), "M"),
                new Handled(
                    Deed.TAKEN_OUT, Optional.of("T2"), Optional.of(new CompartmentId("3")), "S"),
                new Handled(Deed.REFUSED, Optional.empty(), Optional.empty(), "L"))));
    for (var matter : SupportMatter.values()) {
      all.add(forSupport(matter, "a detail"));
    }
    return all;
  }
}
