package cubby.app.yaml;

import cubby.app.yaml.Node.Entry;
import cubby.app.yaml.Node.Mapping;
import cubby.app.yaml.Node.Scalar;
import cubby.app.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Walks Jackson's tokens once and makes a tree of them that remembers where everything stands.
///
/// Of YAML it takes what a person needs: no anchors, aliases, tags or second documents. Each is
/// told as a fault, as are duplicate keys.
public final class YamlTree {

  /// Nothing that is asked for lies deeper. What does is inside a value that should be another, and
  /// is told where that begins.
  private static final int DEPTH_MAX = 10;

  private static final int BUFFER_ROOM = 16;

  private final int[] text;
  private final JsonParser tokens;
  private final Faults faults;

  private YamlTree(String text, JsonParser tokens, Faults faults) {
    this.text = text.codePoints().toArray();
    this.tokens = tokens;
    this.faults = faults;
  }

  /// The tree of a file's text; empty if there is none to look into.
  public static Optional<Node> parse(String text, Faults faults) {
    try (var tokens = yaml(text.length()).createParser(ObjectReadContext.empty(), text)) {
      return new YamlTree(text, tokens, faults).document();
    } catch (JacksonException | YamlEngineException e) {
      faults.add(SyntaxFault.of(e, text));
      return Optional.empty();
    }
  }

  /// With a buffer that the whole text fits into: the engine (3.0.1) throws where a character of
  /// two units lies across the end of a smaller one.
  private static YAMLFactory yaml(int length) {
    var settings =
        LoadSettings.builder()
            .setBufferSize(length + BUFFER_ROOM)
            .setAllowDuplicateKeys(true) // they are told here, with the place of both
            .build();
    return YAMLFactory.builder().loadSettings(settings).build();
  }

  private Optional<Node> document() {
    var first = tokens.nextToken();
    if (first == null) {
      faults.add(
          Spot.START,
          "there is nothing in this file",
          "Begin with the example in docs/configuration.md.");
      return Optional.empty();
    }
    var root = node(first, 0);
    if (tokens.nextToken() != null) {
      faults.add(spot(), "a second document begins here", "Keep to one: take the line '---' away.");
      return Optional.empty();
    }
    return Optional.of(root);
  }

  private Node node(JsonToken token, int depth) {
    var spot = spot();
    refuseMarks(spot);
    if (token == JsonToken.START_OBJECT) {
      return mapping(spot, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(spot, depth);
    }
    return new Scalar(spot, tokens.getString(), isQuoted());
  }

  private Mapping mapping(Spot spot, int depth) {
    var entries = new LinkedHashMap<String, Entry>();
    if (depth == DEPTH_MAX) {
      tokens.skipChildren();
      return new Mapping(spot, entries);
    }
    while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = tokens.currentName();
      var key = spot();
      refuseMarks(key);
      var entry = new Entry(key, node(tokens.nextToken(), depth + 1));
      var earlier = entries.putIfAbsent(name, entry);
      if (earlier != null) {
        faults.add(
            key,
            "the key %s is here a second time".formatted(Quote.of(name)),
            "The first is in line %d; take one away.".formatted(earlier.key().line()));
      }
    }
    return new Mapping(spot, Collections.unmodifiableMap(entries));
  }

  private Sequence sequence(Spot spot, int depth) {
    if (depth == DEPTH_MAX) {
      tokens.skipChildren();
      return new Sequence(spot, List.of());
    }
    var items = new ArrayList<Node>();
    for (var token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
      items.add(node(token, depth + 1));
    }
    return new Sequence(spot, List.copyOf(items));
  }

  private void refuseMarks(Spot spot) {
    switch (firstCharacter()) {
      case '&' -> faults.add(spot, "this is an anchor", "Write each value out where it belongs.");
      case '*' ->
          faults.add(
              spot,
              "this is an alias",
              "Write each value out where it belongs; put a text that begins with '*' in quotes.");
      case '!' -> faults.add(spot, "this is a tag", "Put a text that begins with '!' in quotes.");
      default -> {}
    }
  }

  private boolean isQuoted() {
    return switch (firstCharacter()) {
      case '"', '\'', '|', '>' -> true;
      default -> false;
    };
  }

  /// The first character of the current token as written; a line end if nothing is.
  private int firstCharacter() {
    long offset = tokens.currentTokenLocation().getCharOffset();
    return offset >= 0 && offset < text.length ? text[(int) offset] : '\n';
  }

  private Spot spot() {
    var location = tokens.currentTokenLocation();
    return new Spot(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
