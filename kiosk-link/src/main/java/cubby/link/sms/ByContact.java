package cubby.link.sms;

import cubby.core.notice.OpenedNotice;
import cubby.core.notice.OpenedNotice.Reader;
import cubby.core.parcel.Contact;
import cubby.core.shell.Delivery;
import cubby.core.shell.NoticeCarrier;
import java.io.IOException;

/// Sends what is for a telephone number by one way, and all else by another. If one way is closed,
/// what goes by the other does not wait for it.
public record ByContact(NoticeCarrier telephones, NoticeCarrier others) implements NoticeCarrier {

  @Override
  public Delivery carry(OpenedNotice notice) {
    var isPhone =
        notice
            .reader()
            .map(Reader::address)
            .flatMap(Contact::parse)
            .filter(Contact.Phone.class::isInstance)
            .isPresent();
    try {
      return (isPhone ? telephones : others).carry(notice);
    } catch (IOException e) {
      return new Delivery.NotNow(String.valueOf(e.getMessage()));
    }
  }
}
