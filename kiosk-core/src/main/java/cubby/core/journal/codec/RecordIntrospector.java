package cubby.core.journal.codec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import cubby.core.fact.Fact;
import cubby.core.notice.Notice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/// Tells Jackson what annotations would, from the shape of the records alone.
final class RecordIntrospector extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  /// Whether it is written as its one component.
  static boolean isId(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && families(type).findAny().isEmpty();
  }

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    if (!(annotated instanceof AnnotatedClass)) {
      return null;
    }
    var typed = families(annotated.getRawType()).anyMatch(family -> !isStoredByKind(family));
    return typed ? StoredForm.TYPE_INFO : null;
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
    var members = annotated.getRawType().getPermittedSubclasses();
    return members == null ? null : Stream.of(members).map(NamedType::new).toList();
  }

  @Override
  public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
    if (!(annotated instanceof AnnotatedMethod method) || !isId(method.getDeclaringClass())) {
      return null;
    }
    var component = method.getDeclaringClass().getRecordComponents()[0];
    return method.getName().equals(component.getName()) ? true : null;
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated annotated) {
    var makesId =
        annotated instanceof AnnotatedConstructor constructor
            && isId(constructor.getDeclaringClass());
    return makesId ? JsonCreator.Mode.DELEGATING : null;
  }

  /// The sealed families that a type is or belongs to.
  private static Stream<Class<?>> families(Class<?> type) {
    return Stream.concat(Stream.of(type), Stream.of(type.getInterfaces()))
        .filter(candidate -> candidate.isInterface() && candidate.isSealed());
  }

  /// Facts and notices have their kind beside their body, not in it.
  private static boolean isStoredByKind(Class<?> family) {
    return Fact.class.isAssignableFrom(family) || Notice.class.isAssignableFrom(family);
  }
}
