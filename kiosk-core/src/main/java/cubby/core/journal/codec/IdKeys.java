package cubby.core.journal.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.node.StringNode;

/// Reads an id that is the key of a map as it would be read as a value.
final class IdKeys extends KeyDeserializer {
  private final JavaType type;

  /// Looked up once: a snapshot has thousands of keys.
  private volatile @Nullable ValueDeserializer<Object> value;

  private IdKeys(JavaType type) {
    this.type = type;
  }

  static @Nullable KeyDeserializer find(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return RecordIntrospector.isId(type.getRawClass()) ? new IdKeys(type) : null;
  }

  @Override
  public Object deserializeKey(String key, DeserializationContext context) {
    try (var parser = context.treeAsTokens(StringNode.valueOf(key))) {
      parser.nextToken();
      return value(context).deserialize(parser, context);
    }
  }

  private ValueDeserializer<Object> value(DeserializationContext context) {
    var known = value;
    if (known == null) {
      known = context.findRootValueDeserializer(type);
      value = known;
    }
    return known;
  }
}
