package cubby.link.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import cubby.core.input.Command;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schemas that others write their messages by, and the reader that reads them, agree on every
/// example.
class MessageSchemaTest {
  private static final String BASE = "https://cubbykiosk.org/schema/message/1/";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas()));

  private final Desk desk = new Desk();

  /// @param message whose schema it is held against
  record Example(boolean good, String message, String fields) {
    @Override
    public String toString() {
      return (good ? "good " : "bad ") + message + " " + fields;
    }
  }

  static List<Example> examples() throws IOException {
    var examples = new ArrayList<Example>();
    for (var line : resource("/cubby/link/message/examples.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        var parts = line.split(" +", 3);
        examples.add(new Example(parts[0].equals("good"), parts[1], parts[2]));
      }
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theSchemaAndTheReaderAgree(Example example) {
    var code =
        desk.sealed("{\"jti\":\"%s\",\"code\":\"12345678\",\"check\":\"4711\"}".formatted(Desk.ID));
    var json =
        Desk.message(
            "\"message\": \"%s\", %s"
                .formatted(example.message(), example.fields().replace("@CODE@", code)));

    var errors = errors(example.message(), json);
    assertThat(errors.isEmpty()).as(errors.toString()).isEqualTo(example.good());
    var read = desk.reader.read(MessageWriter.sign(json, desk.support, "desk"));
    assertThat(read instanceof Command.FollowMessage).as(read.toString()).isEqualTo(example.good());
  }

  @Test
  void everyMessageHasAGoodAndABadExample() throws IOException {
    for (var good : List.of(true, false)) {
      assertThat(examples().stream().filter(each -> each.good() == good).map(Example::message))
          .containsAll(RequestReader.NAMES);
    }
  }

  @Test
  void theEnvelopeIsPartOfEverySchema() {
    for (var name : RequestReader.NAMES) {
      assertThat(errors(name, "{}").toString()).contains("aud", "jti", "iat", "exp");
    }
  }

  @Test
  void aSealedCodeHasItsSchemaToo() {
    assertThat(errors("code", "{\"jti\": \"x\", \"code\": \"12345678\", \"check\": \"4711\"}"))
        .isEmpty();
    assertThat(errors("code", "{\"jti\": \"x\", \"code\": \"12345678\"}")).isNotEmpty();
  }

  private List<Error> errors(String schema, String json) {
    return registry
        .getSchema(SchemaLocation.of(BASE + schema + ".schema.json"))
        .validate(json, InputFormat.JSON);
  }

  private static Map<String, String> schemas() {
    var names =
        Stream.concat(RequestReader.NAMES.stream(), Stream.of("common", "code"))
            .collect(Collectors.toList());
    var schemas = new TreeMap<String, String>();
    for (var name : names) {
      schemas.put(
          BASE + name + ".schema.json", resource("/cubby/link/message/" + name + ".schema.json"));
    }
    return schemas;
  }

  private static String resource(String path) {
    try (var stream = MessageSchemaTest.class.getResourceAsStream(path)) {
      assertThat(stream).as(path).isNotNull();
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }
}
