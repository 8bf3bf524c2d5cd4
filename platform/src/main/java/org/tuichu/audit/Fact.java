package org.tuichu.audit;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.proof.entry.CanonicalJson;
import org.tuichu.proof.entry.Json;

/// One fact of an act: one within another has both names, `date.after`.
record Fact(String name, String value) {
    static List<Fact> of(String payload) {
        var found = new ArrayList<Fact>();
        collect("", CanonicalJson.read(payload), found);
        return List.copyOf(found);
    }

    private static void collect(String name, Json json, List<Fact> found) {
        switch (json) {
            case Json.Members members ->
                members.values()
                        .forEach((inner, value) -> collect(name.isEmpty() ? inner : name + "." + inner, value, found));
            case Json.Text text -> found.add(new Fact(name, text.value()));
            default -> found.add(new Fact(name, json.text()));
        }
    }
}
