package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts tokens together: a label with its number, multiplied dimensions, lists of site numbers, capacities.
final class Elements {
    private final NormalText text;
    private final List<Token> tokens;
    private final NumberList list;
    private final Heading heading;
    private final List<Element> elements = new ArrayList<>();
    private final Pending pending = new Pending();
    private final Compounds compounds;
    private int next;

    private Elements(NormalText text, List<Token> tokens, Heading heading) {
        this.text = text;
        this.tokens = tokens;
        this.list = new NumberList(tokens);
        this.heading = heading;
        this.compounds = new Compounds(text, tokens, elements);
    }

    static List<Element> of(NormalText text, List<Token> tokens, Heading heading) {
        var elements = new Elements(text, tokens, heading);
        while (elements.next < tokens.size()) {
            elements.step(tokens.get(elements.next));
        }
        return elements.elements;
    }

    /// Behind the colon stand devices, or sizes with counts, that were counted before it.
    private void list(Token token) {
        boolean devices = Formerly.deviceBehind(tokens, next - 1);
        if (devices || list.sizeCounted(next)) {
            elements.add(new Element.Break(token.start() - 1, token.start(), false, devices));
            pending.clear();
        }
    }

    private void step(Token token) {
        if (Sums.listAhead(text, last(), token)) {
            list(token);
        }
        switch (token.type()) {
            case NUMBER, DIAMETER -> number(token);
            case SITE -> sites(token);
            case YEAR -> year(token);
            case WORD -> word(token);
            case MODEL -> model(token);
            case COMMA -> {
                if (Behind.year(elements, tokens, next, text)) {
                    next += 2;
                } else {
                    separator(token, false);
                }
            }
            case STOP -> separator(token, true);
            case OPEN -> open(token);
            case CLOSE -> add(new Element.Close(token.start(), token.end()));
            case UNKNOWN -> unknown(token);
            case ASIDE -> add(new Element.Unknown(token.start(), token.end(), false));
            case TIMES, DASH -> next++;
        }
    }

    /// （原450m³高炉改造）: what is in such brackets is no more.
    private void open(Token token) {
        int end = Formerly.end(text, token.end());
        if (end < 0) {
            add(new Element.Open(token.start(), token.end()));
            pending.running = null;
            return;
        }
        elements.add(new Element.Unknown(token.end(), end, false));
        while (next < tokens.size() && tokens.get(next).start() <= end) {
            next++;
        }
    }

    /// What stood there is no device, and has no part in the size of what stands there now.
    private void rebuilt(Token token) {
        if (!Formerly.deviceBehind(tokens, next)) {
            boolean planned = Formerly.planned(text, token.start());
            if (!planned) {
                Formerly.resized(text, elements, tokens, next + 1);
            }
            add(new Element.Unknown(token.start(), token.end(), false));
            pending.aside |= planned;
            return;
        }
        int start = token.start();
        for (int i = Formerly.removed(text, elements, start); i > 0; i--) {
            start = elements.removeLast().start();
        }
        if (start < token.start()) {
            elements.add(new Element.Unknown(start, token.end(), false));
        }
        pending.clear();
        next++;
    }

    private void model(Token token) {
        String model = text.plain(token.start(), token.end());
        String name = model.endsWith("型") ? model.substring(0, model.length() - 1) : model;
        boolean range = heading.unit() != null && Letters.isRange(name);
        add(
                range
                        ? new Element.Unknown(token.start(), token.end(), false)
                        : new Element.Model(token.start(), token.end(), name));
    }

    private void add(Element element) {
        elements.add(element);
        next++;
    }

    private void separator(Token token, boolean strong) {
        pending.separated(strong, text.at(token.start()));
        if (!strong
                && !elements.isEmpty()
                && elements.getLast() instanceof Element.Amount made
                && made.end() == token.start()
                && made.period() != null
                && list.madeByEach(next, made.measure())) {
            pending.capacity(made.period());
        }
        add(new Element.Break(token.start(), token.end(), strong, token.is(Word.Role.AMONG)));
    }

    private void unknown(Token token) {
        if (Formerly.turned(text, tokens, next)) {
            rebuilt(token);
            return;
        }
        int other = compounds.other(next);
        if (other >= 0) {
            while (!elements.isEmpty() && elements.getLast().start() >= other) {
                elements.removeLast();
            }
            add(new Element.Unknown(other, token.end(), true));
            return;
        }
        int start = Unread.start(tokens, next);
        boolean word = Letters.isHan(text.at(token.end() - 1)) && (token.end() - start > 1 || compounds.counted(next));
        add(new Element.Unknown(start, token.end(), word));
    }

    private void sites(Token first) {
        var numbers = new ArrayList<String>();
        var list = new SiteNumbers(text, tokens, next, numbers);
        next = list.end();
        elements.add(new Element.Sites(first.start(), tokens.get(next - 1).end(), numbers));
    }

    private void year(Token token) {
        int last = Years.built(text, tokens, next);
        if (!pending.built && last < 0) {
            add(new Element.Unknown(token.start(), token.end(), false));
            return;
        }
        int end = last < 0 ? token.end() : tokens.get(last).end();
        add(new Element.Stated(pending.start(token.start()), end, "built_year", Years.value(text, token.start())));
        pending.clear();
    }

    private void word(Token token) {
        Word word = Objects.requireNonNull(token.word());
        if (compounds.ofUnknown(token) || compounds.process(token) || compounds.derived(token)) {
            add(new Element.Unknown(elements.removeLast().start(), token.end(), true));
            return;
        }
        if (token.separates()) {
            separator(token, false);
            return;
        }
        if (word.role() == Word.Role.DITTO) {
            add(new Element.Ditto(token.start(), token.end()));
            return;
        }
        boolean instead = word.role() == Word.Role.BUILT && Formerly.goneBefore(text, token.start());
        if (instead || word.role() == Word.Role.REBUILT) {
            rebuilt(token);
            return;
        }
        pending.aside |= Sums.ofBound(text, tokens, next) || Formerly.wasSize(text, tokens, next);
        if (word.role() == Word.Role.REMARK) {
            add(new Element.Unknown(token.start(), token.end(), false));
            return;
        }
        if (word.role() == Word.Role.EACH) {
            elements.add(new Element.Each(token.start(), token.end()));
        }
        compounds.served(next);
        boolean labelled = Behind.label(elements, token, word, text);
        if (!word.meanings().isEmpty()) {
            elements.add(new Element.Named(token.start(), token.end(), text.plain(token.start(), token.end()), word));
        }
        if (!labelled) {
            pending.word(token, text);
        }
        next++;
    }

    /// What stands up to the token `end` says nothing that can be told.
    private void leave(int start, int end) {
        elements.add(new Element.Unknown(start, tokens.get(end - 1).end(), false));
        next = end;
        pending.clear();
    }

    private @Nullable Element last() {
        return elements.isEmpty() ? null : elements.getLast();
    }

    private void number(Token token) {
        int stands = Stands.end(tokens, next);
        if (stands > 0) {
            leave(token.start(), stands);
            return;
        }
        Measure shared = list.sharedUnit(next);
        if (shared != null && !pending.bounded()) {
            multiplied(token, shared);
            return;
        }
        Dimensions dimensions = Dimensions.at(tokens, next);
        boolean product = dimensions != null && dimensions.bare() && heading.measuresOtherwise();
        if (product && dimensions != null && product(token, dimensions)) {
            return;
        }
        if (dimensions != null && pending.bounded() && !dimensions.numbers().isEmpty()) {
            leave(pending.start(token.start()), dimensions.end());
            return;
        }
        if (dimensions != null && !product && !pending.bounded()) {
            elements.addAll(dimensions.elements(tokens, text));
            next = dimensions.end();
            pending.clear();
            return;
        }
        Measure measure = token.measure();
        if (measure == null) {
            next++;
            return;
        }
        if (measure.bare() && measure.small() && list.sitesAhead(next)) {
            sites(token);
            return;
        }
        boolean times = next > 0 && tokens.get(next - 1).is(Token.Type.TIMES);
        if (measure.bare() && !times) {
            measure = list.borrowed(next, measure);
        }
        boolean unclear = Sums.unclear(text, elements, token, pending)
                && !Formerly.deviceBehind(tokens, next)
                && !list.sizeCounted(next);
        if (list.uncounted(next) || list.groups(next, measure) || list.power(next, measure) || unclear) {
            add(new Element.Unknown(token.start(), token.end(), false));
            return;
        }
        int start = pending.start(token.start());
        pending.total &= !Sums.ofOne(last(), token);
        elements.add(new Numbers(pending, heading, times).element(start, token, measure, text));
        pending.clear();
        next++;
    }

    /// Below 变压器容量（kVA）: 2×6300 counts first, 6300×2 goes on as a size with its count; of 5×2 nobody knows.
    private boolean product(Token token, Dimensions numbers) {
        if (numbers.countFirst()) {
            multiplied(token, Objects.requireNonNull(heading.unit()));
            return true;
        }
        if (numbers.countLast()) {
            return false;
        }
        leave(token.start(), numbers.end());
        return true;
    }

    private void multiplied(Token count, Measure unit) {
        Token size = tokens.get(next + 2);
        Measure times = Objects.requireNonNull(count.measure());
        Measure measure = Objects.requireNonNull(size.measure()).withUnitOf(unit);
        elements.add(
                times.small()
                        ? new Element.Count(
                                count.start(), count.end(), times.number().intValue(), false, false)
                        : new Element.Unknown(count.start(), count.end(), false));
        elements.add(new Numbers(pending, heading, false).element(size.start(), size, measure, text));
        pending.clear();
        next += 3;
    }
}
