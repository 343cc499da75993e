package cubby.core.journal.codec;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.MapType;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.StdConverter;

/// Reads the persistent sorted maps of the ledger.
final class PersistentMaps extends Deserializers.Base {

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
    return TreePMap.class == type;
  }

  @Override
  public @Nullable ValueDeserializer<?> findMapDeserializer(
      MapType type,
      DeserializationConfig config,
      BeanDescription.Supplier description,
      KeyDeserializer keys,
      TypeDeserializer valueType,
      ValueDeserializer<?> values) {
    return hasDeserializerFor(config, type.getRawClass())
        ? new StdConvertingDeserializer<>(new FromTreeMap(type))
        : null;
  }

  private static final class FromTreeMap
      extends StdConverter<Map<Comparable<Object>, Object>, TreePMap<Comparable<Object>, Object>> {
    private final MapType target;

    FromTreeMap(MapType target) {
      this.target = target;
    }

    @Override
    public TreePMap<Comparable<Object>, Object> convert(Map<Comparable<Object>, Object> map) {
      return TreePMap.from(map);
    }

    @Override
    public JavaType getInputType(TypeFactory types) {
      return types.constructMapType(TreeMap.class, target.getKeyType(), target.getContentType());
    }

    @Override
    public JavaType getOutputType(TypeFactory types) {
      return target;
    }
  }
}
