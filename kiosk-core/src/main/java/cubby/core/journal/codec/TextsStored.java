package cubby.core.journal.codec;

import cubby.core.fact.Lasting;
import cubby.core.text.TextId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The texts about people of which a stored fact speaks, read off its form: much quicker than by
/// making the fact, for whoever has a million to look through. Any thread.
public final class TextsStored {

  /// What stands in a body, in UTF-8, wherever it names a text, and nowhere else: within a string
  /// each `"` is escaped.
  public static final String MARK = "{\"digest\":\"";

  /// The kind of the facts that say which texts were erased.
  public static final String ERASED = Lasting.TextsErased.class.getSimpleName();

  private static final JsonFactory JSON = new JsonFactory();

  private TextsStored() {}

  /// Those that it names, as often as it does; none if it cannot be read.
  public static List<TextId> named(StoredRecord stored) {
    var named = new ArrayList<TextId>();
    try (var body = parser(stored)) {
      var before = "";
      while (body.nextToken() != null) {
        if (body.currentToken() == JsonToken.PROPERTY_NAME) {
          var name = body.currentName();
          if (name.equals("id") && before.equals("digest")) {
            body.nextToken();
            named.add(new TextId(body.getString()));
          }
          before = name;
        }
      }
      return named;
    } catch (JacksonException _) {
      return List.of();
    }
  }

  /// Those that it says were erased; none if it is another fact, or cannot be read.
  public static List<TextId> erased(StoredRecord stored) {
    if (!stored.kind().equals(ERASED)) {
      return List.of();
    }
    var erased = new ArrayList<TextId>();
    try (var body = parser(stored)) {
      while (body.nextToken() != null) {
        if (body.currentToken() == JsonToken.START_ARRAY) {
          while (body.nextToken() == JsonToken.VALUE_STRING) {
            erased.add(new TextId(body.getString()));
          }
        }
      }
      return erased;
    } catch (JacksonException _) {
      return List.of();
    }
  }

  private static JsonParser parser(StoredRecord stored) {
    return JSON.createParser(ObjectReadContext.empty(), stored.body());
  }
}
