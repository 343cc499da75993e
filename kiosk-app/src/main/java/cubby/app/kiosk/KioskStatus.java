package cubby.app.kiosk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import cubby.core.cabinet.CompartmentState;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.session.BankReach;
import cubby.core.time.TimeTrust;
import cubby.hal.contract.BankId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// How a kiosk stands, for who comes in over ssh. Nothing in it is about a person.
final class KioskStatus {

  static final String VERSION = "0.1.0-SNAPSHOT";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// More waiting notices than this are not counted.
  private static final int NOTICES_MAX = 1000;

  private static final String HOW_TO_MEND =
      ": set the computer's clock right, then cubby clock confirm";

  private final SqliteJournal journal;
  private final String fingerprint;
  private final KioskNow now;

  KioskStatus(SqliteJournal journal, String fingerprint, KioskNow now) {
    this.journal = journal;
    this.fingerprint = fingerprint;
    this.now = now;
  }

  String text() {
    var head = journal.head();
    return """
    kiosk         %s%s
    version       %s
    running       %s
    banks         %s
    compartments  %s
    quarantined   %.0f %%
    parcels       %d inside
    codes         %d live
    notices       %d waiting%s
    photos        %d kept
    journal       %d rows, head %s
    time          %s
    fingerprint   %s\
    """
        .formatted(
            journal.kioskId(),
            journal.site().map(site -> ", %s, %s".formatted(site.name(), site.place())).orElse(""),
            VERSION,
            now.banks().isPresent() ? "yes" : "no",
            banks().entrySet().stream()
                .map(bank -> bank.getKey() + " " + bank.getValue())
                .collect(joining(", ")),
            compartments().entrySet().stream()
                .map(state -> state.getValue() + " " + state.getKey())
                .collect(joining(", ")),
            100 * quarantined(),
            parcels(),
            now.ledger().codes().digits().size(),
            notices(),
            oldestNotice()
                .map(age -> ", the oldest for %d min".formatted(age.toMinutes()))
                .orElse(""),
            now.ledger().photos().kept().size(),
            head.sequence(),
            head.hash(),
            trust() + (now.time() == TimeTrust.TRUSTED ? "" : HOW_TO_MEND),
            fingerprint);
  }

  String json() {
    var all = JSON.createObjectNode();
    all.put("kiosk", journal.kioskId());
    journal.site().ifPresent(site -> all.put("name", site.name()).put("place", site.place()));
    all.put("version", VERSION).put("running", now.banks().isPresent());
    banks().forEach(all.putObject("banks")::put);
    compartments().forEach(all.putObject("compartments")::put);
    all.put("quarantined", quarantined())
        .put("parcelsInside", parcels())
        .put("codesLive", now.ledger().codes().digits().size())
        .put("noticesWaiting", notices())
        .put("oldestNoticeMinutes", oldestNotice().map(Duration::toMinutes).orElse(0L))
        .put("photosKept", now.ledger().photos().kept().size());
    var head = journal.head();
    all.putObject("journal").put("rows", head.sequence()).put("head", head.hash());
    return all.put("time", trust()).put("fingerprint", fingerprint).toPrettyString();
  }

  private Map<String, String> banks() {
    var banks = new TreeMap<String, String>();
    for (var compartment : now.ledger().compartments().values()) {
      var bank = compartment.wiring().bank();
      banks.put(bank.value(), reach(bank));
    }
    return banks;
  }

  private String reach(BankId bank) {
    return now.banks()
        .map(heard -> {
          var reach = heard.get(bank);
          return reach == null ? "not heard yet" : reach == BankReach.ALIVE ? "alive" : "lost";
        })
        .orElse("not asked");
  }

  private Map<String, Long> compartments() {
    return now.ledger().compartments().values().stream()
        .collect(
            groupingBy(
                record -> record.state().getClass().getSimpleName(), TreeMap::new, counting()));
  }

  private double quarantined() {
    var all = now.ledger().compartments().values();
    var quarantined =
        all.stream().filter(it -> it.state() instanceof CompartmentState.Quarantined).count();
    return all.isEmpty() ? 0 : (double) quarantined / all.size();
  }

  private long parcels() {
    return now.ledger().parcels().byId().values().stream()
        .filter(parcel -> parcel.state().place().isPresent())
        .count();
  }

  private int notices() {
    return journal.queued(0, NOTICES_MAX).size();
  }

  private Optional<Duration> oldestNotice() {
    return journal.queued(0, 1).stream()
        .findFirst()
        .flatMap(oldest -> journal.lastSeen().map(seen -> seen.uptime().since(oldest.since())));
  }

  private String trust() {
    return now.time() == TimeTrust.TRUSTED ? "trusted" : "not trusted";
  }
}
