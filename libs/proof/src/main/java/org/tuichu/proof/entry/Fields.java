package org.tuichu.proof.entry;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tuichu.proof.Hash;
import org.tuichu.proof.Malformed;

/// The members of an object by their names; a wrong kind, a missing or an unknown one is [Malformed].
public final class Fields {
    private final String what;
    private final Json.Members members;

    /// `known` are all names the object may have.
    public Fields(String what, Json value, Set<String> known) {
        if (!(value instanceof Json.Members object)) {
            throw new Malformed(what, 0, "is not an object");
        }
        this.what = what;
        this.members = object;
        for (var name : object.values().keySet()) {
            if (!known.contains(name)) {
                throw new Malformed(what, 0, "has the unknown member " + Malformed.shown(name));
            }
        }
    }

    public String text(String name) {
        if (need(name) instanceof Json.Text text) {
            return text.value();
        }
        throw wrong(name, "a text");
    }

    public @Nullable String textOrNull(String name) {
        return members.values().containsKey(name) ? text(name) : null;
    }

    /// A whole number from `least` on.
    public long whole(String name, long least) {
        if (need(name) instanceof Json.Whole whole && whole.value() >= least) {
            return whole.value();
        }
        throw wrong(name, "a whole number from " + least);
    }

    public Hash hash(String name) {
        return Hash.ofHex(text(name));
    }

    public Json need(String name) {
        var value = members.values().get(name);
        if (value == null) {
            throw new Malformed(what, 0, "has no member " + name);
        }
        return value;
    }

    public @Nullable Json orNull(String name) {
        return members.values().get(name);
    }

    /// The items of an array, none when it is absent. An empty array is refused: absence has one form.
    public <T> List<T> items(String name, Function<Json, T> read) {
        return switch (members.values().get(name)) {
            case null -> List.of();
            case Json.Items(var values)
            when !values.isEmpty() -> values.stream().map(read).toList();
            default -> throw wrong(name, "an array with something in it");
        };
    }

    private Malformed wrong(String name, String need) {
        return new Malformed(what, 0, "member " + name + " is not " + need);
    }
}
