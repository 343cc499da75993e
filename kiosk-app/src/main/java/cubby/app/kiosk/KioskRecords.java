package cubby.app.kiosk;

import cubby.app.control.Question;
import cubby.core.effect.Reply;
import cubby.core.journal.custody.CustodyRecord;
import cubby.core.journal.custody.EvidenceFile;
import cubby.core.journal.custody.Timeline;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.secret.BrokenSeal;
import cubby.core.secret.DataFolder;
import cubby.core.shell.PhotoVault;
import cubby.core.text.Secret;
import cubby.hal.contract.camera.Photo;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// Answers questions about a kiosk from its journal, whether it runs or not. Any thread.
final class KioskRecords {

  private final DataFolder folder;
  private final SqliteJournal journal;

  KioskRecords(DataFolder folder, SqliteJournal journal) {
    this.folder = folder;
    this.journal = journal;
  }

  Reply answer(Question question, KioskNow now) {
    return switch (question) {
      case Question.Parcel(var tracking, var json) ->
          ofParcel(
              tracking,
              record -> new Reply.Done(json ? Timeline.json(record) : Timeline.text(record)));
      case Question.Evidence(var tracking, var file) ->
          ofParcel(tracking, record -> write(record, Path.of(file)));
      case Question.Status(var json) -> {
        var status = new KioskStatus(journal, folder.signingKey().fingerprint(), now);
        yield new Reply.Done(json ? status.json() : status.text());
      }
      case Question.People(var json) -> {
        var people = new PeopleList(now.ledger().people(), journal::text);
        yield new Reply.Done(json ? people.json() : people.text());
      }
    };
  }

  private Reply ofParcel(Secret tracking, Function<CustodyRecord, Reply> answer) {
    var barcode = folder.secrets().personalTexts().of(tracking.plain()).digest();
    return journal
        .custody(barcode)
        .map(answer)
        .orElseGet(() -> new Reply.Refused("This kiosk knows of no parcel with this number."));
  }

  private Reply write(CustodyRecord record, Path file) {
    try {
      var photos = photos(record);
      var proof =
          journal.proof(record.rows().getFirst().sequence(), InstantSource.system().instant());
      var evidence = EvidenceFile.make(record, proof, photos, folder.signingKey());
      Files.write(file, evidence, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new Reply.Done(
          """
          The evidence is in %s: %d facts; photos: %d.
          The kiosk's fingerprint, by which it is checked: %s\
          """
              .formatted(
                  file, record.rows().size(), photos.size(), folder.signingKey().fingerprint()));
    } catch (FileAlreadyExistsException _) {
      return new Reply.Refused("%s is there already: name a new file.".formatted(file));
    } catch (IOException e) {
      return new Reply.Refused("%s cannot be written: %s.".formatted(file, e));
    } catch (BrokenSeal e) {
      return new Reply.Refused("A photo has been altered: %s.".formatted(e.getMessage()));
    }
  }

  private SequencedMap<String, Photo> photos(CustodyRecord record) throws IOException {
    var vault = new PhotoVault(folder.path(), folder.secrets().photoSealer());
    var photos = new LinkedHashMap<String, Photo>();
    for (var taken : record.photos()) {
      vault
          .find(taken.photo(), Optional.of(record.parcel()))
          .ifPresent(photo -> photos.put(taken.photo().value(), photo));
    }
    return photos;
  }
}
