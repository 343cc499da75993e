package cubby.core.journal.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.StdConverter;

/// Reads the persistent collections of the ledger, by way of those of the JDK.
final class PersistentCollections extends Deserializers.Base {

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
    return type == TreePMap.class || type == TreePSet.class || type == TreePVector.class;
  }

  @Override
  public @Nullable ValueDeserializer<?> findMapDeserializer(
      MapType type,
      DeserializationConfig config,
      BeanDescription.Supplier description,
      KeyDeserializer keys,
      TypeDeserializer valueType,
      ValueDeserializer<?> values) {
    return type.hasRawClass(TreePMap.class)
        ? new StdConvertingDeserializer<>(new ToMap(type))
        : null;
  }

  @Override
  public @Nullable ValueDeserializer<?> findCollectionDeserializer(
      CollectionType type,
      DeserializationConfig config,
      BeanDescription.Supplier description,
      TypeDeserializer elementType,
      ValueDeserializer<?> elements) {
    if (type.hasRawClass(TreePSet.class)) {
      return new StdConvertingDeserializer<>(new ToSet(type));
    }
    return type.hasRawClass(TreePVector.class)
        ? new StdConvertingDeserializer<>(new ToVector(type))
        : null;
  }

  private static final class ToMap
      extends StdConverter<Map<Comparable<Object>, Object>, TreePMap<Comparable<Object>, Object>> {
    private final MapType target;

    ToMap(MapType target) {
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

  private static final class ToSet
      extends StdConverter<List<Comparable<Object>>, TreePSet<Comparable<Object>>> {
    private final CollectionType target;

    ToSet(CollectionType target) {
      this.target = target;
    }

    @Override
    public TreePSet<Comparable<Object>> convert(List<Comparable<Object>> list) {
      return TreePSet.from(list);
    }

    @Override
    public JavaType getInputType(TypeFactory types) {
      return types.constructCollectionType(ArrayList.class, target.getContentType());
    }

    @Override
    public JavaType getOutputType(TypeFactory types) {
      return target;
    }
  }

  private static final class ToVector extends StdConverter<List<Object>, TreePVector<Object>> {
    private final CollectionType target;

    ToVector(CollectionType target) {
      this.target = target;
    }

    @Override
    public TreePVector<Object> convert(List<Object> list) {
      return TreePVector.from(list);
    }

    @Override
    public JavaType getInputType(TypeFactory types) {
      return types.constructCollectionType(ArrayList.class, target.getContentType());
    }

    @Override
    public JavaType getOutputType(TypeFactory types) {
      return target;
    }
  }
}
