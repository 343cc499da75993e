package cubby.core.shell;

import cubby.core.journal.Journal;
import cubby.core.notice.Notice;
import cubby.core.notice.OpenedNotice;
import cubby.core.notice.OpenedNotice.Code;
import cubby.core.notice.OpenedNotice.Reader;
import cubby.core.parcel.Addressee;
import cubby.core.secret.CodeSmith;
import cubby.core.text.SealedText;
import cubby.core.text.TextId;
import java.util.Optional;

/// Brings together what a notice says. Any thread.
public final class NoticeOpener {
  private final Journal journal;
  private final CodeSmith codes;
  private final DepositPhotos photos;

  public NoticeOpener(Journal journal, CodeSmith codes, DepositPhotos photos) {
    this.journal = journal;
    this.codes = codes;
    this.photos = photos;
  }

  /// Whether it would show a photo that a camera is still asked for.
  boolean awaitsPhoto(Notice notice) {
    return switch (notice) {
      case Notice.ParcelStored stored -> photos.isAwaited(stored.parcel());
      case Notice.ReturnReceived receipt -> photos.isAwaited(receipt.parcel());
      case Notice _ -> false;
    };
  }

  /// Empty if what it needs to say has been erased: then it is of no use to anybody any more.
  ///
  /// @throws cubby.core.secret.BrokenSeal if its code was not sealed by this kiosk
  public Optional<OpenedNotice> open(Notice notice) {
    return switch (notice) {
      case Notice.ParcelStored(var id, var parcel, var to, var code, var until) ->
          reader(to)
              .map(reader ->
                  new OpenedNotice.ParcelStored(
                      id, reader, code.map(this::code), until, photos.find(parcel)));
      case Notice.CollectionReminder(var id, _, var to, var until) ->
          reader(to).map(reader -> new OpenedNotice.CollectionReminder(id, reader, until));
      case Notice.CodeRenewed(var id, _, var to, var code, var until) ->
          reader(to).map(reader -> new OpenedNotice.CodeRenewed(id, reader, code(code), until));
      case Notice.DeadlineExtended(var id, _, var to, var code, var until) ->
          reader(to)
              .map(reader ->
                  new OpenedNotice.DeadlineExtended(id, reader, code.map(this::code), until));
      case Notice.DeadlineMoved(var id, _, var to, var until) ->
          reader(to).map(reader -> new OpenedNotice.DeadlineMoved(id, reader, until));
      case Notice.ParcelOverdue(var id, _, var to) ->
          reader(to).map(reader -> new OpenedNotice.ParcelOverdue(id, reader));
      case Notice.SendingOverdue(var id, _, var to) ->
          reader(to).map(reader -> new OpenedNotice.SendingOverdue(id, reader));
      case Notice.ParcelCollected(var id, _, var to, var at) ->
          reader(to).map(reader -> new OpenedNotice.ParcelCollected(id, reader, at));
      case Notice.ReturnReceived receipt -> receipt(receipt);
      case Notice.SendingDeposited(var id, _, var to, var tracking, var takeBack) ->
          to(
              to,
              tracking,
              (reader, text) ->
                  new OpenedNotice.SendingDeposited(id, reader, text, code(takeBack)));
      case Notice.SendingCollected(var id, _, var to, var tracking, var at) ->
          to(
              to,
              tracking,
              (reader, text) -> new OpenedNotice.SendingCollected(id, reader, text, at));
      case Notice.NotCollected(var id, _, var to, var tracking, var cause, var until) ->
          to(
              to,
              tracking,
              (reader, text) -> new OpenedNotice.NotCollected(id, reader, text, cause, until));
      case Notice.CourierList list -> courierList(list);
      case Notice.ForSupport matter ->
          Optional.of(
              new OpenedNotice.ForSupport(
                  matter.id(),
                  matter.caseNumber(),
                  matter.matter(),
                  matter.compartment(),
                  matter.detail(),
                  matter.again(),
                  journal.head()));
    };
  }

  private Optional<OpenedNotice> receipt(Notice.ReturnReceived notice) {
    return to(
        notice.to(),
        notice.tracking(),
        (reader, tracking) ->
            new OpenedNotice.ReturnReceived(
                notice.id(), reader, tracking, photos.find(notice.parcel())));
  }

  private Optional<OpenedNotice> courierList(Notice.CourierList list) {
    return reader(list.to())
        .map(reader ->
            new OpenedNotice.CourierList(
                list.id(), reader, list.handled().stream().map(this::handled).toList()));
  }

  private OpenedNotice.Handled handled(Notice.Handled line) {
    return new OpenedNotice.Handled(
        line.deed(), line.tracking().flatMap(journal::text), line.compartment(), line.size());
  }

  @FunctionalInterface
  private interface Wording {
    OpenedNotice of(Reader reader, String tracking);
  }

  private Optional<OpenedNotice> to(Addressee to, TextId tracking, Wording wording) {
    return reader(to)
        .flatMap(reader -> journal.text(tracking).map(text -> wording.of(reader, text)));
  }

  private Optional<Reader> reader(Addressee to) {
    return journal
        .text(to.contact().id())
        .map(address ->
            new Reader(address, to.name().flatMap(name -> journal.text(name.id())), to.language()));
  }

  private Code code(SealedText sealed) {
    var code = codes.open(sealed);
    return new Code(code.code(), code.check(), code.qrText());
  }
}
