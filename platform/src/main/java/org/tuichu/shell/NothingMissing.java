package org.tuichu.shell;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/// Asks of a JSON body what its record says: a component that is not [Nullable] has to be there and not null, and no
/// item of a list or map is null.
final class NothingMissing extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                        && parameter.getDeclaringClass().isRecord()
                        && parameter.getOwner().getAnnotated() instanceof Executable constructor
                ? JsonSetter.Value.construct(
                        mayLack(constructor, parameter.getIndex()) ? Nulls.DEFAULT : Nulls.FAIL, Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    private static boolean mayLack(Executable constructor, int parameter) {
        return constructor.getAnnotatedParameterTypes()[parameter].isAnnotationPresent(Nullable.class);
    }
}
