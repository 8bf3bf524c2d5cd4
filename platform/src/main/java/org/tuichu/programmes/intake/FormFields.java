package org.tuichu.programmes.intake;

import java.util.List;
import org.springframework.util.MultiValueMap;

/// The fields of a posted form, trimmed; a missing one is empty.
record FormFields(MultiValueMap<String, String> form) {
    int count(String name) {
        return form.getOrDefault(name, List.of()).size();
    }

    String text(String name, int index) {
        var values = form.getOrDefault(name, List.of());
        return index < values.size() && values.get(index) != null
                ? values.get(index).strip()
                : "";
    }

    String text(String name) {
        return text(name, 0);
    }
}
