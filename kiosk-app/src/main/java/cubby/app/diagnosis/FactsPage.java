package cubby.app.diagnosis;

import static java.util.stream.Collectors.joining;

import cubby.core.journal.JournalRow;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The last facts of the journal: what kind, when, at which compartment, and of kinds that are
/// about the machine alone what it was.
public final class FactsPage {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// More than happens in a week.
  public static final int ROWS_MAX = 5000;

  private static final Pattern COMPARTMENT = Pattern.compile("compartment/(\\S+)");

  /// What may be told of a kind's body; of all other kinds nothing of it.
  private static final Map<String, List<String>> TOLD =
      Map.ofEntries(
          Map.entry("BankLost", List.of("/bank", "/cause")),
          Map.entry("BankConnected", List.of("/bank")),
          Map.entry("SignalChanged", List.of("/signal", "/kind", "/state")),
          Map.entry("CompartmentWired", List.of("/wiring/bank", "/wiring/channel")),
          Map.entry("CompartmentQuarantined", List.of("/reason")),
          Map.entry("CompartmentTakenOut", List.of("/cause/type")),
          Map.entry("PulseAuthorised", List.of("/purpose/type", "/attempt", "/before")),
          Map.entry("PulseSettled", List.of("/result/type")),
          Map.entry("DoorClosed", List.of("/occupancy", "/onAPersonsWord")),
          Map.entry("PhotoNotTaken", List.of("/why")),
          Map.entry("MessageRefused", List.of("/why")),
          Map.entry("NoticeDropped", List.of("/why")),
          Map.entry("SupportTold", List.of("/matter")));

  private FactsPage() {}

  public static String of(List<JournalRow> rows) {
    var page = new Csv("sequence", "time", "kind", "compartment", "what");
    for (var row : rows) {
      page.row(row.sequence(), row.at(), row.kind(), compartment(row), told(row));
    }
    return page.toString();
  }

  private static String compartment(JournalRow row) {
    var label = COMPARTMENT.matcher(row.subject());
    return label.find() ? label.group(1) : "";
  }

  private static String told(JournalRow row) {
    var paths = TOLD.get(row.kind());
    if (paths == null) {
      return "";
    }
    try {
      var body = JSON.readTree(row.body());
      return paths.stream().flatMap(path -> value(body, path)).collect(joining(" "));
    } catch (JacksonException _) {
      return "unreadable";
    }
  }

  private static Stream<String> value(JsonNode body, String path) {
    var value = body.at(path);
    return value.isValueNode() ? Stream.of(value.asString()) : Stream.empty();
  }
}
