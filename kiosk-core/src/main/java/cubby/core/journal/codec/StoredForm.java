package cubby.core.journal.codec;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The JSON of the journal, by four rules: an id (a record of one component that belongs to no
/// family) is written as that component; a member of a sealed family carries its simple name as
/// `type`; an absent [java.util.Optional] is null; keys are in alphabetical order, with no white
/// space between. So equal values have equal bytes.
///
/// Reading is strict: a missing, unknown or doubled key, a null or a value of another type is an
/// exception.
final class StoredForm {

  /// Names the member of a family.
  static final String TYPE = "type";

  static final JsonMapper MAPPER =
      JsonMapper.builder(factory())
          .annotationIntrospector(new RecordIntrospector())
          .addModule(collections())
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .disable(MapperFeature.CAN_OVERRIDE_ACCESS_MODIFIERS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  static final JsonTypeInfo.Value TYPE_INFO =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, TYPE, null, false, true, null);

  private StoredForm() {}

  /// Most keys of a snapshot are ids, each there once: a table of all names seen helps nobody.
  private static JsonFactory factory() {
    return JsonFactory.builder()
        .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
        .build();
  }

  private static SimpleModule collections() {
    return new SimpleModule("cubby") {
      private static final long serialVersionUID = 1L;

      @Override
      public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new PersistentCollections());
        context.addKeyDeserializers(IdKeys::find);
      }
    };
  }
}
