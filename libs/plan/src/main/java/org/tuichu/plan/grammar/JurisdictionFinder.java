package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Divisions;
import org.tuichu.plan.Divisions.Division;
import org.tuichu.plan.Divisions.Level;
import org.tuichu.plan.ProblemReason;
import org.tuichu.plan.ProgrammeDraft.Jurisdiction;
import org.tuichu.plan.Span;

/// Tells which division a plan is for: by its title, else its issuer, else the rest of the document.
final class JurisdictionFinder {
    private static final Divisions DIVISIONS = Divisions.standard();
    private static final Map<String, List<Division>> BY_NAME = byName();
    private static final Words NAMES = new Words(BY_NAME.keySet());
    private static final Words ZONE = Vocabulary.of("places.txt").words("zone");
    private static final int LONGEST_ZONE = 14;
    private static final int LONGEST_NAME = 14;
    private static final int LONGEST_STEM = 6;
    private static final int FARTHEST = 20_000;
    private static final String SITE_CODE = "网站标识码";

    private JurisdictionFinder() {}

    private static Map<String, List<Division>> byName() {
        Map<String, List<Division>> byName = new HashMap<>();
        for (Division division : DIVISIONS.all()) {
            byName.computeIfAbsent(division.name(), _ -> new ArrayList<>()).add(division);
            for (String name : Places.shortNames(division.name())) {
                if (!name.equals(division.name())) {
                    byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(division);
                }
            }
        }
        return byName;
    }

    /// `sources` are looked at in their order; `text` is all of the document, for telling namesakes apart.
    static Jurisdiction find(List<String> sources, String text, Span titleSpan, Problems problems) {
        for (String source : sources) {
            String zone = zone(source);
            if (zone != null) {
                problems.add(ProblemReason.ZONE_WITHOUT_CODE, titleSpan, zone);
                return new Jurisdiction(zone, null);
            }
            List<Division> found = named(source);
            if (!found.isEmpty()) {
                return decided(found, source, text, titleSpan, problems);
            }
        }
        Optional<Division> site = bySiteCode(text);
        if (site.isPresent()) {
            return jurisdiction(site.get());
        }
        String written = sources.stream()
                .map(JurisdictionFinder::built)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        if (written.isEmpty()) {
            problems.add(ProblemReason.NO_DIVISION_NAMED, titleSpan);
        } else {
            problems.add(ProblemReason.NO_SUCH_DIVISION, titleSpan, written);
        }
        return new Jurisdiction(written, null);
    }

    /// What is built like the name of a division at the start of `source`: `某市某县`.
    private static String built(String source) {
        if (source.startsWith("关于")) {
            return "";
        }
        int end = 0;
        for (int i = 0; i < Math.min(source.length(), LONGEST_NAME) && Letters.isHan(source.charAt(i)); i++) {
            boolean suffix = "省市州县区旗盟".indexOf(source.charAt(i)) >= 0;
            end = suffix && i - end >= 2 ? i + 1 : end;
            if (!suffix && i - end >= LONGEST_STEM) {
                break;
            }
        }
        return source.substring(0, end);
    }

    private static Jurisdiction jurisdiction(Division division) {
        return new Jurisdiction(DIVISIONS.fullName(division), division.code());
    }

    /// The deepest division that a chain of names at the start of `source` leads to; several where it is ambiguous.
    private static List<Division> named(String source) {
        int at = 0;
        List<Division> above = List.of();
        while (at < source.length()) {
            int length = NAMES.startingAt(source, at);
            if (length == 0 || (above.isEmpty() && at > 0)) {
                break;
            }
            List<Division> below = within(BY_NAME.getOrDefault(source.substring(at, at + length), List.of()), above);
            if (below.isEmpty()) {
                break;
            }
            above = below;
            at += length;
        }
        return above;
    }

    private static List<Division> within(List<Division> divisions, List<Division> above) {
        if (above.isEmpty()) {
            return divisions;
        }
        return divisions.stream()
                .filter(division -> above.stream().anyMatch(upper -> isWithin(division, upper)))
                .toList();
    }

    private static boolean isWithin(Division division, Division upper) {
        String prefix = upper.level() == Level.PROVINCE
                ? upper.code().substring(0, 2)
                : upper.code().substring(0, 4);
        return upper.level() != Level.COUNTY
                && !division.equals(upper)
                && division.code().startsWith(prefix);
    }

    /// Among namesakes the one whose city or province the document names most, or whose site code it carries.
    private static Jurisdiction decided(
            List<Division> found, String source, String text, Span span, Problems problems) {
        if (found.size() == 1) {
            return jurisdiction(found.get(0));
        }
        String near = text.substring(0, Math.min(text.length(), FARTHEST))
                + text.substring(Math.max(0, text.length() - 2_000));
        Optional<Division> site = bySiteCode(text);
        Division best = null;
        int most = 0;
        boolean tie = false;
        for (Division division : found) {
            int score = 10 * mentions(near, division.name(), source) + context(near, division);
            score += site.isPresent()
                            && site.get().code().startsWith(division.code().substring(0, 4))
                    ? 100
                    : 0;
            score += division.level() == Level.CITY ? 1 : 0;
            tie = score == most || (tie && score < most);
            if (score > most) {
                most = score;
                best = division;
            }
        }
        if (best == null || tie) {
            problems.add(ProblemReason.SEVERAL_DIVISIONS, span, source);
            return new Jurisdiction(found.get(0).name(), null);
        }
        return jurisdiction(best);
    }

    /// Whether the official name itself stands in the title, rather than a short form of it.
    private static int mentions(String text, String name, String source) {
        return source.startsWith(name) ? 3 : text.contains(name) ? 1 : 0;
    }

    private static int context(String text, Division division) {
        int score = 0;
        Optional<Division> upper = DIVISIONS.parent(division);
        while (upper.isPresent()) {
            score += 5 * count(text, upper.get().name());
            for (String name : Places.shortNames(upper.get().name())) {
                score += Math.min(3, count(text, name));
            }
            upper = DIVISIONS.parent(upper.get());
        }
        return score;
    }

    private static int count(String text, String name) {
        int count = 0;
        for (int at = text.indexOf(name); at >= 0 && count < 5; at = text.indexOf(name, at + 1)) {
            count++;
        }
        return count;
    }

    private static Optional<Division> bySiteCode(String text) {
        int at = text.lastIndexOf(SITE_CODE);
        int from = at + SITE_CODE.length() + 1;
        if (at < 0 || from + 6 > text.length()) {
            return Optional.empty();
        }
        String code = text.substring(from, from + 6);
        return DIVISIONS.byCode(code).or(() -> DIVISIONS.byCode(code.substring(0, 4) + "00"));
    }

    private static @Nullable String zone(String source) {
        if (!Places.startsWithPlace(source)) {
            return null;
        }
        int limit = Math.min(source.length(), LONGEST_ZONE);
        for (int i = 3; i <= limit; i++) {
            int length = ZONE.endingAt(source, 0, i);
            if (length > 0 && NAMES.startingAt(source, 0) < i) {
                return source.substring(0, i);
            }
        }
        return null;
    }
}
