package org.tuichu.directory.naming;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;

/// What a name says about the unit that it means; `rest` is the name without level or place, `fullForms` are the
/// names in full where they are certain.
record Meaning(
        Owner owner,
        String rest,
        Identity identity,
        UnitFunction function,
        @Nullable String placeId,
        List<String> fullForms) {
    Meaning {
        fullForms = List.copyOf(fullForms);
    }

    UnitKind kind() {
        return identity instanceof Identity.ClassOf ? UnitKind.CLASS : UnitKind.BODY;
    }
}
