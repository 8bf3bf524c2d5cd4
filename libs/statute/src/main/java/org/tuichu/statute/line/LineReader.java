package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a description into lines. Thread-safe; time and memory grow with the length of the text.
public final class LineReader {
    private static final double REPEATED = 0.9;

    private final ReadingLimits limits;

    public LineReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /// Reads one description by itself.
    ///
    /// @throws DescriptionRefused beyond the limits
    public LineReading read(Description description) {
        limits.text("text", description.text());
        limits.text("heading", description.heading());
        limits.text("industry", description.industry());
        limits.text("enterprise", description.enterprise());
        var text = new NormalText(description.text());
        List<Token> tokens = Tokens.of(text, limits);
        if (nothing(tokens)) {
            return new LineReading(List.of(), List.of());
        }
        Heading heading = Heading.of(description.heading(), limits);
        List<Element> elements = Elements.of(text, tokens, heading);
        return lines(text, elements, heading, new Surroundings(description, text));
    }

    /// Reads a description below another: 同上 repeats the lines of that one, where heading and industry are the same.
    public LineReading read(Description description, Description above, LineReading readAbove) {
        LineReading reading = read(description);
        boolean column = description.heading().equals(above.heading())
                && description.industry().equals(above.industry());
        if (!column || readAbove.lines().isEmpty() || !ditto(description)) {
            return reading;
        }
        List<DescribedLine> lines = readAbove.lines().stream()
                .map(line -> new DescribedLine(
                        line.kind(),
                        line.count(),
                        line.numbers(),
                        line.facts(),
                        line.capacity(),
                        description.text().strip(),
                        line.confidence() * REPEATED))
                .toList();
        return new LineReading(lines, List.of());
    }

    private boolean ditto(Description description) {
        List<Token> tokens = Tokens.of(new NormalText(description.text()), limits);
        return tokens.size() == 1 && tokens.getFirst().is(Word.Role.DITTO);
    }

    private static boolean nothing(List<Token> tokens) {
        return tokens.stream()
                .allMatch(token ->
                        token.is(Word.Role.NOTHING) || token.is(Token.Type.DASH) || token.is(Token.Type.COMMA));
    }

    private LineReading lines(NormalText text, List<Element> elements, Heading heading, Surroundings surroundings) {
        var devices = new Devices(surroundings, elements);
        var drafts = new ArrayList<Draft>();
        List<Group> groups = Group.of(elements);
        int end = 0;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            int next = i + 1 < groups.size() ? groups.get(i + 1).start() : text.length();
            surroundings.look(text, end, next);
            end = next;
            drafts.addAll(devices.drafts(group));
            limits.lines(drafts.size());
        }
        surroundings.look(text, 0, 0);
        Device above = fromHeading(heading, devices);
        Drafts together = Drafts.of(drafts, draft -> devices.fromTrade(draft, text));
        var unread = new ArrayList<>(together.unread());
        var builder = new LineBuilder(text, surroundings, unread);
        var lines = new ArrayList<DescribedLine>();
        for (Draft draft : together.lines()) {
            if (draft.device == null && !draft.foreign()) {
                draft.device = above == null ? devices.fromTrade(draft, text) : above;
                draft.words.addAll(above == null ? List.of() : heading.words());
            }
            for (DescribedLine line : builder.lines(draft)) {
                if (says(line)) {
                    lines.add(line);
                    limits.lines(lines.size());
                } else {
                    unread.add(new Element.Unknown(draft.start, draft.end, false));
                }
            }
        }
        return new LineReading(lines, Unread.pieces(text, unread));
    }

    private static @Nullable Device fromHeading(Heading heading, Devices devices) {
        for (Element.Named named : heading.words()) {
            Meaning meaning = devices.meaning(named.word());
            if (meaning != null) {
                return new Device(named, meaning, true);
            }
        }
        return null;
    }

    private static boolean says(DescribedLine line) {
        return line.kind() != null
                || line.count() != null
                || !line.numbers().isEmpty()
                || !line.facts().isEmpty()
                || line.capacity() != null;
    }
}
