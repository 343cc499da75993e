package cubby.sim.story;

import static cubby.sim.story.Expectations.same;
import static cubby.sim.story.Verb.expectation;

import cubby.core.journal.custody.CustodyRecord;
import cubby.core.journal.custody.EvidenceCheck;
import cubby.core.journal.custody.Timeline;
import java.util.Arrays;
import java.util.List;

/// What must be on record of a parcel, and what photos there must be.
final class EvidenceExpectations {
  private static final String HOW = "sound|spoiled|cut|of-another";

  private EvidenceExpectations() {}

  static List<Verb> all() {
    return List.of(
        expectation(
                "expect record of TRACKING has FACTS...",
                "What `./cubby parcel` says of the newest parcel with this barcode has these facts,"
                    + " in this order, and may have others between them.",
                EvidenceExpectations::inOrder)
            .checked(given -> given.all("FACTS").forEach(EvidenceExpectations::checkFact)),
        expectation(
            "expect record of TRACKING says|lacks TEXT",
            "It has these words in it, or has not.",
            (stage, given) -> {
              var text = Timeline.text(custody(stage, given));
              if (text.contains(given.get("TEXT")) != given.get("says|lacks").equals("says")) {
                throw new Difference(
                    "a record that %s '%s'".formatted(given.get("says|lacks"), given.get("TEXT")),
                    text);
              }
            }),
        expectation(
            "expect evidence of TRACKING sound|spoiled|cut|of-another",
            "The file that `./cubby evidence` makes of it is found sound; or it is found to be broken"
                + " with one byte changed, cut short, or under another kiosk's fingerprint.",
            EvidenceExpectations::evidence),
        expectation(
            "expect photos of TRACKING N",
            "So many sealed photos are kept of this parcel, and can be opened.",
            (stage, given) ->
                same(
                    "photos of %s: ".formatted(given.get("TRACKING")),
                    given.get("N"),
                    Integer.toString(
                        stage.kiosk().cameras().of(custody(stage, given).parcel()).size()))),
        expectation(
            "expect photos N",
            "So many sealed photos are kept in all.",
            (stage, given) ->
                same("photos: ", given.get("N"), Integer.toString(stage.kiosk().cameras().kept()))),
        expectation(
            "expect camera CAMERA asked N",
            "How often this camera was asked for a picture since the story began.",
            (stage, given) ->
                same(
                    "camera %s asked: ".formatted(given.get("CAMERA")),
                    given.get("N"),
                    Integer.toString(
                        stage.kiosk().cameras().asked(stage.camera(given.get("CAMERA")))))));
  }

  private static void checkFact(String fact) {
    if (!Names.facts().contains(fact)) {
      throw new Unclear("'%s' is not a fact".formatted(fact), fact, Names.facts());
    }
  }

  private static void inOrder(Stage stage, Given given) {
    var kinds = custody(stage, given).rows().stream().map(row -> row.fact().kind()).toList();
    int found = 0;
    for (var kind : kinds) {
      if (found < given.all("FACTS").size() && kind.equals(given.all("FACTS").get(found))) {
        found++;
      }
    }
    if (found < given.all("FACTS").size()) {
      throw new Difference(
          "a record with %s at its place".formatted(given.all("FACTS").get(found)),
          String.join(" ", kinds));
    }
  }

  private static CustodyRecord custody(Stage stage, Given given) {
    var tracking = given.get("TRACKING");
    return stage
        .kiosk()
        .records()
        .custody(tracking)
        .orElseThrow(() -> new Difference("a record of " + tracking, "none"));
  }

  private static void evidence(Stage stage, Given given) {
    var key = stage.correspondence().signingKey();
    var file =
        stage
            .kiosk()
            .records()
            .evidence(given.get("TRACKING"), key, stage.kiosk().wallTime())
            .orElseThrow(() -> new Difference("a record", "none"));
    var how = given.get(HOW);
    switch (how) {
      case "spoiled" -> file[file.length / 2] ^= 1;
      case "cut" -> file = Arrays.copyOf(file, file.length / 2);
      default -> {}
    }
    var fingerprint = how.equals("of-another") ? "00".repeat(32) : key.fingerprint();
    var found = EvidenceCheck.check(file, fingerprint);
    if (how.equals("sound") != found instanceof EvidenceCheck.Finding.Sound) {
      throw new Difference("evidence found " + how, found.toString());
    }
  }
}
