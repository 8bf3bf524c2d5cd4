package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the facts of one line, by name; the first that is said counts, another one is left to a person.
final class Facts {
    private static final double ASSUMED_UNIT = 0.85;
    private static final double ROUNDED = 0.8;

    private final NormalText text;
    private final Surroundings surroundings;
    private final List<Element> unread;
    private final Map<String, Fact> facts;
    private final double trust;
    /// Words of a line that has its device from its neighbour: they say of it what the neighbour's do not.
    private List<Element.Named> own = List.of();

    Facts(NormalText text, Surroundings surroundings, List<Element> unread, Map<String, Fact> facts, double trust) {
        this.text = text;
        this.surroundings = surroundings;
        this.unread = unread;
        this.facts = facts;
        this.trust = trust;
    }

    void add(Draft draft, @Nullable Kind kind, @Nullable Integer count) {
        Device device = draft.device;
        if (kind != null && device != null) {
            own = draft.ownWords();
            draft.words.stream().filter(own::contains).forEach(word -> word(word, kind));
            terms(device.named(), device.meaning().facts(), device.fromHeading());
            draft.words.stream()
                    .filter(word -> !word.equals(device.named()) && !own.contains(word))
                    .forEach(word -> word(word, kind));
        }
        draft.sizes.forEach(size -> size(size, kind));
        draft.dimensions.forEach(lengths -> dimensions(lengths, kind));
        draft.models.forEach(model -> model(model, kind));
        if (draft.words.stream().noneMatch(word -> word.text().contains(BoilerModel.HOT_WATER))) {
            draft.models.forEach(model -> steam(model, kind));
        }
        if (draft.statesOne()) {
            draft.stated.forEach(stated -> put(stated, stated.fact(), stated.value(), null, trust));
        } else {
            unread.addAll(draft.stated);
        }
        draft.amounts.stream().limit(1).forEach(amount -> {
            String name = Naming.amount(amount, kind, count);
            if (name != null) {
                measured(amount, name, amount.measure());
            }
        });
    }

    private void word(Element.Named named, Kind kind) {
        for (Meaning meaning : named.word().meanings()) {
            if (meaning.kind().equals(kind.name()) && meaning.condition().holds(surroundings.wide())) {
                terms(named, meaning.facts(), false);
                return;
            }
        }
        if (named.word().meanings().stream().allMatch(Facts::ofTheDevice)
                && named.word().label() == null
                && named.word().role() == null) {
            unread.add(named);
        }
    }

    /// It names a device, or says something of one.
    private static boolean ofTheDevice(Meaning meaning) {
        return meaning.part() == Meaning.Part.DEVICE || !meaning.facts().isEmpty();
    }

    private void terms(Element.Named named, Map<String, Fact.Value> terms, boolean heading) {
        String raw = heading ? named.text() : text.raw(named.start(), named.end());
        terms.forEach((name, value) -> {
            var said = new Fact(name, value, raw, null, trust);
            Fact known = facts.putIfAbsent(name, said);
            if (known == null || known.value().equals(value) || Narrower.than(value, known)) {
                return;
            }
            if (!own.isEmpty() && !own.contains(named)) {
                return;
            }
            if (Narrower.than(known.value(), said)) {
                facts.put(name, said);
            } else {
                unread.add(named);
            }
        });
    }

    private void size(Element.Size size, @Nullable Kind kind) {
        String name = Naming.size(size, kind, facts);
        if (name == null
                && size.measure().bare()
                && kind != null
                && kind.sizes().containsKey("type")) {
            String digits = size.measure().number().toPlainString();
            model(new Element.Model(size.start(), size.end(), digits), kind);
        } else if (name == null) {
            unread.add(size);
        } else {
            measured(size, name, size.measure());
        }
    }

    /// Lengths are in metres, but for the facts that the catalogue gives in millimetres.
    private void measured(Element element, String name, Measure measure) {
        boolean millimetres = name.endsWith("_mm") && measure.is("m");
        BigDecimal factor = millimetres ? measure.factor().movePointRight(3) : measure.factor();
        Conversion conversion = factor.compareTo(BigDecimal.ONE) == 0
                ? null
                : new Conversion(measure.unitWord(), factor, millimetres ? "mm" : base(measure));
        put(element, name, measure.number().multiply(factor), conversion, measure.about() ? trust * ROUNDED : trust);
    }

    private static String base(Measure measure) {
        Unit unit = measure.unit();
        return unit == null ? "" : unit.counts() ? "pcs" : unit.base();
    }

    private void dimensions(Element.Dimensions lengths, @Nullable Kind kind) {
        List<String> names = Naming.dimensions(lengths, kind, facts);
        if (names.isEmpty() || names.size() < lengths.metres().size()) {
            unread.add(lengths);
            return;
        }
        double confidence = lengths.assumed() ? trust * ASSUMED_UNIT : trust;
        for (int i = 0; i < lengths.metres().size(); i++) {
            length(lengths, names.get(i), lengths.metres().get(i), confidence);
        }
    }

    /// Without a unit a length of which the fact is in millimetres was written in them: Φ60 of a tube mill.
    private void length(Element.Dimensions lengths, String name, BigDecimal metres, double confidence) {
        boolean millimetres = name.endsWith("_mm");
        BigDecimal factor = lengths.unit().factor();
        if (millimetres) {
            factor = lengths.assumed() ? BigDecimal.ONE : factor.movePointRight(3);
        }
        BigDecimal value = metres.divide(lengths.unit().factor()).multiply(factor);
        Conversion conversion = factor.compareTo(BigDecimal.ONE) == 0
                ? null
                : new Conversion(lengths.unit().from(), factor, millimetres ? "mm" : "m");
        put(lengths, name, value, conversion, confidence);
    }

    private void put(
            Element element, String name, BigDecimal value, @Nullable Conversion conversion, double confidence) {
        var quantity = new Fact.Value.Quantity(plain(value));
        var fact = new Fact(name, quantity, text.raw(element.start(), element.end()), conversion, confidence);
        Fact known = facts.putIfAbsent(name, fact);
        if (known != null && !known.value().equals(quantity)) {
            unread.add(element);
        }
    }

    /// Known models say more than their name.
    private void model(Element.Model model, @Nullable Kind kind) {
        var written = new NormalText(model.model());
        Lexicon.Entry<Word> known = Vocabulary.INSTANCE.words().at(written, 0);
        boolean whole = known != null && !alphanumeric(written.at(known.word().length()));
        if (kind != null && known != null && whole) {
            word(new Element.Named(model.start(), model.end(), model.model(), known.meaning()), kind);
        }
        List<String> bare = kind == null ? null : kind.sizes().get("type");
        if (bare != null && model.model().matches("[0-9]{3,4}(/[0-9]+)?")) {
            BigDecimal metres = new BigDecimal(model.model().replaceFirst("/.*", "")).movePointLeft(3);
            put(model, bare.getFirst(), metres, new Conversion("mm", new BigDecimal("0.001"), "m"), trust);
            speed(model, kind);
            return;
        }
        if (Set.of("model", "model_series").stream().noneMatch(facts::containsKey)) {
            String raw = text.raw(model.start(), model.end());
            facts.put("model", new Fact("model", new Fact.Value.Term(model.model()), raw, null, trust));
        }
    }

    /// 1760/150: behind the width stands the speed.
    private void speed(Element.Model model, @Nullable Kind kind) {
        List<String> names = kind == null ? null : kind.sizes().get("m/min");
        int stroke = model.model().indexOf('/');
        if (names != null && stroke > 0) {
            var speed = new BigDecimal(model.model().substring(stroke + 1));
            put(model, names.getFirst(), speed, null, trust * ASSUMED_UNIT);
        }
    }

    private void steam(Element.Model model, @Nullable Kind kind) {
        List<String> names = kind == null ? null : kind.sizes().get("steam");
        BigDecimal steam = names == null ? null : BoilerModel.steam(model.model());
        if (names != null && steam != null) {
            put(model, names.getFirst(), steam, null, trust * ASSUMED_UNIT);
        }
    }

    private static boolean alphanumeric(char c) {
        return Letters.isDigit(c) || Letters.isLatin(c);
    }

    /// 30.0 is 30, 3E+5 is 300000.
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
