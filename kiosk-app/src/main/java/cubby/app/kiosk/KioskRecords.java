package cubby.app.kiosk;

import cubby.app.command.LogFile;
import cubby.app.config.CabinetConfig;
import cubby.app.control.Question;
import cubby.app.diagnosis.BusesPage;
import cubby.app.diagnosis.CompartmentsPage;
import cubby.app.diagnosis.ConfigurationPage;
import cubby.app.diagnosis.Diagnosis;
import cubby.app.diagnosis.FactsPage;
import cubby.app.diagnosis.JournalPage;
import cubby.app.diagnosis.LogPage;
import cubby.app.diagnosis.MachinePage;
import cubby.core.effect.Reply;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.JournalRow;
import cubby.core.journal.backup.Backup;
import cubby.core.journal.backup.BackupRefused;
import cubby.core.journal.custody.CustodyRecord;
import cubby.core.journal.custody.EvidenceFile;
import cubby.core.journal.custody.Timeline;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.Rules;
import cubby.core.secret.BrokenSeal;
import cubby.core.secret.DataFolder;
import cubby.core.secret.OperatorKey;
import cubby.core.shell.PhotoVault;
import cubby.core.text.Secret;
import cubby.core.time.TimeTrust;
import cubby.hal.contract.camera.Photo;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;

/// Answers questions about a kiosk from its journal, whether it runs or not. Any thread.
final class KioskRecords {

  private final DataFolder folder;
  private final SqliteJournal journal;
  private final Optional<CabinetConfig> config;

  /// @param config as far as it is known
  KioskRecords(DataFolder folder, SqliteJournal journal, Optional<CabinetConfig> config) {
    this.folder = folder;
    this.journal = journal;
    this.config = config;
  }

  Reply answer(Question question, KioskNow now) {
    return switch (question) {
      case Question.Parcel(var tracking, var announced, var json) ->
          ofParcel(
              tracking,
              announced,
              (record, besides) ->
                  new Reply.Done(
                      json
                          ? Timeline.json(record)
                          : Timeline.text(record) + besides.map("\n\n"::concat).orElse("")));
      case Question.Evidence(var tracking, var announced, var file) ->
          ofParcel(tracking, announced, (record, besides) -> write(record, besides, Path.of(file)));
      case Question.Status(var json) -> {
        var status = new KioskStatus(journal, folder.signingKey().fingerprint(), now);
        yield new Reply.Done(json ? status.json() : status.text());
      }
      case Question.Backup(var operator, var file) ->
          backUp(Path.of(file), OperatorKey.fromText(operator), now);
      case Question.Diagnosis(var file) -> diagnose(Path.of(file), now);
      case Question.LeftOut(var configured) ->
          new Reply.Done(
              String.join("\n", LeftOut.of(now.ledger().compartments(), Set.copyOf(configured))));
      case Question.People(var json) -> {
        var people = new PeopleList(now.ledger().people(), now.ledger().texts(), journal::text);
        yield new Reply.Done(json ? people.json() : people.text());
      }
    };
  }

  /// Takes some seconds for each hundred thousand rows of the journal, which is checked.
  Diagnosis diagnosis(KioskNow now) {
    var status = new KioskStatus(journal, folder.signingKey().fingerprint(), now);
    return new Diagnosis(journal.kioskId(), KioskStatus.VERSION, InstantSource.system().instant())
        .with("status.json", status.json())
        .with("machine.txt", MachinePage.of(folder.path()))
        .with(
            "configuration.txt",
            config.map(ConfigurationPage::of).orElse("Not known: no --config was named.\n"))
        .with(
            "compartments.csv",
            CompartmentsPage.of(now.ledger(), config.map(CabinetConfig::cabinet), now.sights()))
        .with("buses.csv", BusesPage.of(now.buses()))
        .with("facts.csv", FactsPage.of(lastRows()))
        .with("log.txt", LogPage.of(LogFile.sentences()))
        .with("journal.txt", JournalPage.of(journal.verify()));
  }

  private List<JournalRow> lastRows() {
    var before = Math.max(0, journal.head().sequence() - FactsPage.ROWS_MAX);
    return journal.rowsAfter(before, FactsPage.ROWS_MAX);
  }

  private Reply diagnose(Path file, KioskNow now) {
    try {
      Files.write(
          file, diagnosis(now).archive(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new Reply.Done(
          "The diagnosis is in %s. Nothing in it is about a person.".formatted(file));
    } catch (IOException e) {
      return unwritten(file, e);
    }
  }

  private Reply backUp(Path file, OperatorKey operator, KioskNow now) {
    if (now.time() != TimeTrust.TRUSTED) {
      return new Reply.Refused(
          "The kiosk does not trust its clock, and a backup says until when it can be restored: set the computer's clock right, then cubby clock confirm. Nothing was changed.");
    }
    try {
      var rules = config.map(CabinetConfig::rules).orElse(Rules.DEFAULT);
      var made =
          Backup.make(file, operator, folder, journal, InstantSource.system().instant(), rules);
      return new Reply.Done(
          """
          The backup is in %s: %d facts; photos: %d.
          It can be restored until %s, with the secret half of the operator's key %s.\
          """
              .formatted(
                  file,
                  made.label().head().sequence(),
                  made.photos(),
                  made.label().until(),
                  operator.fingerprint()));
    } catch (BackupRefused | JournalFailure e) {
      return new Reply.Refused(String.valueOf(e.getMessage()));
    }
  }

  /// @param answer is given the record, and what others there are
  private Reply ofParcel(
      Secret tracking,
      Optional<String> announced,
      BiFunction<CustodyRecord, Optional<String>, Reply> answer) {
    var all = journal.custody(folder.secrets().personalTexts().of(tracking.plain()).digest());
    var usual = all.usual();
    if (usual.isEmpty()) {
      return new Reply.Refused("This kiosk knows of no parcel with this number.");
    }
    var meant = announced.map(all::announced).orElse(List.of(usual.get()));
    return meant.size() == 1
        ? answer.apply(meant.getFirst(), all.besides(meant.getFirst()))
        : new Reply.Refused(
            meant.isEmpty()
                ? "None with this number was announced then, but at %s.".formatted(all.times())
                : "Several with this number were announced then: choose of %s."
                    .formatted(all.times()));
  }

  private Reply write(CustodyRecord record, Optional<String> besides, Path file) {
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
                      file, record.rows().size(), photos.size(), folder.signingKey().fingerprint())
              + besides.map("\n"::concat).orElse(""));
    } catch (IOException e) {
      return unwritten(file, e);
    } catch (BrokenSeal e) {
      return new Reply.Refused("A photo has been altered: %s.".formatted(e.getMessage()));
    }
  }

  private static Reply unwritten(Path file, IOException why) {
    return new Reply.Refused(
        switch (why) {
          case FileAlreadyExistsException _ ->
              "%s is there already: name a new file.".formatted(file);
          case NoSuchFileException _ ->
              "%s cannot be written: there is no folder %s.".formatted(file, file.getParent());
          case AccessDeniedException _ ->
              "%s cannot be written: the user %s, as whom the kiosk runs, may not."
                  .formatted(file, System.getProperty("user.name"));
          default -> "%s cannot be written: %s.".formatted(file, why.getMessage());
        });
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
