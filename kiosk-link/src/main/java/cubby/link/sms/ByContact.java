package cubby.link.sms;

import cubby.core.notice.OpenedNotice;
import cubby.core.notice.OpenedNotice.Reader;
import cubby.core.parcel.Contact;
import cubby.core.shell.Delivery;
import cubby.core.shell.NoticeCarrier;
import java.io.IOException;

/// Sends what is for a telephone number by one way, and all else by another.
public record ByContact(NoticeCarrier telephones, NoticeCarrier others) implements NoticeCarrier {

  @Override
  public NoticeCarrier way(OpenedNotice notice) {
    boolean isPhone =
        notice
            .reader()
            .map(Reader::address)
            .flatMap(Contact::parse)
            .filter(Contact.Phone.class::isInstance)
            .isPresent();
    return isPhone ? telephones : others;
  }

  @Override
  public Delivery carry(OpenedNotice notice) throws IOException {
    return way(notice).carry(notice);
  }
}
