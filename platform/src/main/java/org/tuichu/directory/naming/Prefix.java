package org.tuichu.directory.naming;

import org.jspecify.annotations.Nullable;

/// What stands before the name of a body: `区`, `涪陵区`, `盘锦市大洼区`, or a place above or below.
///
/// `place` is the place meant, null where the name does not say.
record Prefix(String text, Owner owner, @Nullable Place place) {
    static final Prefix NONE = new Prefix("", Owner.UNSAID, null);

    /// The longest that `name` begins with; a name that is known as it stands (`市场监管局`) has none.
    static Prefix of(String name, Surroundings around, Bodies bodies) {
        if (bodies.find(name).isPresent()) {
            return NONE;
        }
        var best = longest(NONE, name, around.own(), Owner.OWN);
        for (var place : around.above()) {
            best = longest(best, name, place, Owner.ABOVE);
        }
        for (var place : around.below()) {
            best = longest(best, name, place, Owner.BELOW);
        }
        return best.text().isEmpty() ? byLevelWord(name, around) : best;
    }

    private static Prefix longest(Prefix best, String name, Place place, Owner owner) {
        var found = best;
        for (var way : PlaceNames.of(place)) {
            if (way.length() > found.text().length() && name.startsWith(way)) {
                found = new Prefix(way, owner, place);
            }
        }
        return found;
    }

    private static Prefix byLevelWord(String name, Surroundings around) {
        var own = PlaceNames.levelWord(around.own());
        if (name.startsWith(own)) {
            return new Prefix(own, Owner.OWN, around.own());
        }
        for (var place : around.above().reversed()) {
            var word = PlaceNames.levelWord(place);
            if (name.startsWith(word)) {
                return new Prefix(word, Owner.ABOVE, place);
            }
        }
        return NONE;
    }
}
