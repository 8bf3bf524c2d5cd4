package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.HeadingUnit;
import org.tuichu.statute.line.NamedHeading;
import org.tuichu.statute.line.SizeHeading;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// How people call the fields: `headings.tsv`; what a word means below another heading: `children.tsv`.
final class Headings {
    /// From here on a heading is taken to mean the field.
    static final double MEANT = 0.65;

    /// The word itself, be it below others.
    static final double SURE = 0.95;

    private static final double LEAST = 0.3;
    private static final double LAST_PART = SURE;
    private static final double CHILD = 0.97;
    private static final double INHERITED = 0.9;

    /// A heading over others is seldom called by the word alone.
    private static final double PARENT = 0.5;

    /// 装备产能: what stands last is what the column holds.
    private static final double LAST = 0.9;

    /// 高炉容积 says which device the numbers below it are of, as long as no other column does.
    private static final double NAMED = 0.7;

    /// 炉容（m³） and 车速（m/min） are sizes.
    private static final double SIZE = 0.9;

    /// 高炉容积 is one where another column names the device.
    private static final double SIZE_OF_NAMED = 0.66;

    /// 矿热炉台数及容量（台×kVA）: 2×6300.
    private static final Pattern COUNT_AND_SIZE = Pattern.compile("数[及和与、](?:容量|规格|型号)|\\([台座条套]×");

    /// An area may be that of the ground as well: offered, not taken.
    private static final Set<String> VAGUE = Set.of("面积");

    private static final double POSSIBLE = 0.5;

    /// 责任单位 and 主管单位 are no units.
    private static final Set<String> ALONE = Set.of("单位");

    private static final Pattern BOTH = Pattern.compile("[及和与、]");

    /// Enterprise 企业名称.
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}\\.?");

    private static final int LONGEST = 60;
    private static final int LONGEST_CELL = 20;
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsHan}A-Za-z0-9]");
    private static final Pattern OF_CAPACITY = Pattern.compile(".*[^及和与、](?:产能|能力|产量|规模)$");

    /// 熔炼能力（吨/炉） is the size of a furnace: of a year it says nothing.
    private static final Pattern PER_HEAT =
            Pattern.compile("\\((?:t|吨|kg|公斤|千克)/(?:炉次?|次|锅|罐|批次?)\\)$", Pattern.CASE_INSENSITIVE);

    /// 规格2 beside 规格1.
    private static final Pattern ONE_OF_SIZES = Pattern.compile("(?:规格|型号|规格型号|型号规格|参数)[0-9一二三四五六]");

    /// 预计投产时间 says since when nothing is operated yet.
    private static final Pattern PLANNED = Pattern.compile("计划|预计|预期|拟");

    private static final Pattern OF_MODELS = Pattern.compile(".*(?:规格|型号|参数)");

    private static final List<Row> ROWS = Table.beside(Headings.class, "headings.tsv");
    private static final Map<String, Field> WORDS = ROWS.stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.text("word"), row -> row.constant("field", Field.class), (first, second) -> first));
    private static final List<Row> CHILDREN = Table.beside(Headings.class, "children.tsv");

    private Headings() {}

    /// What a column under these headings may hold, best first; several where the header has several rows.
    static List<Suggestion> suggestions(List<String> path) {
        return best(scores(path));
    }

    /// The same with what the unit says: tonnes are no number of devices.
    static List<Suggestion> suggestions(List<String> path, String unit) {
        Map<Field, Double> scores = scores(path);
        Double count = scores.get(Field.COUNT);
        if (count != null && !unit.isEmpty() && !Words.isMeasure(unit) && !HeadingUnit.counts(unit)) {
            scores.put(Field.COUNT, count / 2);
            scores.merge(Field.CAPACITY, INHERITED * count, Math::max);
        }
        if (scores.containsKey(Field.DEVICE) && scores.containsKey(Field.CAPACITY) && isOfCapacities(path, unit)) {
            // 落后产能（万吨）
            scores.merge(Field.CAPACITY, scores.get(Field.DEVICE), Math::max);
            scores.computeIfPresent(Field.DEVICE, (field, score) -> score / 2);
        }
        return best(scores);
    }

    /// Not of 装备及产能, below which stands both.
    private static boolean isOfCapacities(List<String> path, String unit) {
        return !unit.isEmpty()
                && !Words.isMeasure(unit)
                && !HeadingUnit.counts(unit)
                && !BOTH.matcher(Words.plain(path.getLast())).find();
    }

    /// 落后产能 is what devices are called, too.
    static boolean mayBeCapacity(Column column) {
        return column.suggestions().stream().anyMatch(suggestion -> suggestion.field() == Field.CAPACITY);
    }

    /// What a cell is a heading of that says nothing but what people write above a column, a unit in brackets
    /// apart; null where it says anything else. Most cells are quick to tell: numbers, and names that are longer.
    static @Nullable Field heading(String text) {
        if (text.isEmpty() || text.length() > LONGEST_CELL || Character.isDigit(text.charAt(0))) {
            return null;
        }
        return WORDS.get(words(BRACKETS.matcher(Words.plain(text)).replaceAll("")));
    }

    private static List<Suggestion> best(Map<Field, Double> scores) {
        List<Suggestion> suggestions = new ArrayList<>();
        scores.forEach((field, score) -> suggestions.add(new Suggestion(field, Math.round(score * 100) / 100.0)));
        suggestions.removeIf(suggestion -> suggestion.score() < LEAST);
        suggestions.sort(
                Comparator.comparingDouble(Suggestion::score).reversed().thenComparing(Suggestion::field));
        return suggestions;
    }

    private static Map<Field, Double> scores(List<String> path) {
        Map<Field, Double> scores = new EnumMap<>(Field.class);
        add(scores, String.join("", path), 1);
        if (path.size() > 1) {
            below(scores, path);
        }
        return scores;
    }

    private static void below(Map<Field, Double> scores, List<String> path) {
        Optional<Suggestion> parent = suggestions(path.subList(0, path.size() - 1)).stream()
                .filter(suggestion -> suggestion.score() >= PARENT)
                .findFirst();
        Optional<Row> child = parent.flatMap(above -> child(path.getLast(), above.field()));
        if (child.isPresent()) {
            scores.replaceAll((field, score) -> score / 2);
            if (!child.get().text("means").isEmpty()) {
                scores.put(child.get().constant("means", Field.class), CHILD);
            }
            return;
        }
        Map<Field, Double> own = new EnumMap<>(Field.class);
        add(own, path.getLast(), LAST_PART);
        own.forEach((field, score) -> scores.merge(field, score, Math::max));
        // 设计, 实际 and 2025年 below 产能
        if (own.values().stream().noneMatch(score -> score >= MEANT)) {
            parent.filter(above -> above.field().counted())
                    .ifPresent(above -> scores.merge(above.field(), INHERITED * above.score(), Math::max));
        }
    }

    private static Optional<Row> child(String heading, Field parent) {
        String plain = Words.plain(heading);
        String word = words(BRACKETS.matcher(plain).replaceAll(""));
        String bare = words(ColumnUnits.without(plain));
        return CHILDREN.stream()
                .filter(row -> row.constant("parent", Field.class) == parent)
                .filter(row -> row.text("word").equals(word) || row.text("word").equals(bare))
                .findFirst();
    }

    private static void add(Map<Field, Double> scores, String heading, double weight) {
        String plain = Words.plain(heading.substring(0, Math.min(heading.length(), 2 * LONGEST)));
        String outside = words(BRACKETS.matcher(plain).replaceAll(""));
        String bare = words(ColumnUnits.without(plain));
        String all = words(plain);
        String han = words(LATIN.matcher(BRACKETS.matcher(plain).replaceAll("")).replaceAll(""));
        for (Row row : ROWS) {
            String word = row.text("word");
            double score = weight
                    * Math.max(
                            Math.max(score(outside, word), score(bare, word)),
                            Math.max(score(all, word), score(han, word)));
            if (score >= LEAST) {
                scores.merge(row.constant("field", Field.class), score, Math::max);
            }
        }
        if (PLANNED.matcher(plain).find()) {
            scores.computeIfPresent(Field.OPERATING_SINCE, (field, score) -> score / 2);
        }
        if (isOneOfSizes(plain)) {
            scores.replaceAll((field, score) -> score / 2);
            scores.put(Field.MODEL, weight);
        } else if (ofCapacity(plain)) {
            lead(scores, Field.CAPACITY, LAST * weight, weight);
        } else {
            ofSize(scores, plain, weight);
        }
    }

    private static boolean isOneOfSizes(String plain) {
        return PER_HEAT.matcher(plain).find()
                || ONE_OF_SIZES.matcher(BRACKETS.matcher(plain).replaceAll("")).matches();
    }

    private static void ofSize(Map<Field, Double> scores, String plain, double weight) {
        if (!HeadingTerms.of(plain).isEmpty() || COUNT_AND_SIZE.matcher(plain).find()) {
            lead(scores, Field.MODEL, SIZE * weight, weight);
        } else if (named(plain).isPresent()) {
            lead(scores, Field.DEVICE, NAMED * weight, weight);
            scores.merge(besideNames(plain), SIZE_OF_NAMED, Math::max);
        } else if (!measured(plain).isEmpty()) {
            lead(scores, Field.MODEL, (VAGUE.contains(measured(plain)) ? POSSIBLE : SIZE) * weight, weight);
        }
    }

    /// 高炉座数 where another column names the device is the number of them, 高炉容积 a size.
    private static Field besideNames(String plain) {
        boolean model =
                OF_MODELS.matcher(BRACKETS.matcher(plain).replaceAll("")).matches();
        return model || !measured(plain).isEmpty() ? Field.MODEL : Field.COUNT;
    }

    /// What the numbers below a heading measure: 变压器容量 of 变压器容量（kVA）; empty where it says anything else.
    static String measure(Column column) {
        String heading = column.heading();
        String all = measured(Words.plain(heading));
        return all.isEmpty() ? measured(Words.plain(heading.substring(heading.lastIndexOf(' ') + 1))) : all;
    }

    private static String measured(String plain) {
        String words = ColumnUnits.without(BRACKETS.matcher(plain).replaceAll(""));
        String unit = ColumnUnits.of(plain);
        if (!unit.isEmpty() && words.endsWith(unit)) {
            // 窑径m
            words = words.substring(0, words.length() - unit.length());
        }
        boolean known = !unit.isEmpty() || ColumnUnits.bracketed(plain).isEmpty();
        return known && SizeHeading.is(words, unit) ? words : "";
    }

    /// Before what its words say, unless one of these is all of it.
    private static void lead(Map<Field, Double> scores, Field field, double score, double exact) {
        if (scores.values().stream().noneMatch(other -> other >= exact)) {
            scores.replaceAll((other, was) -> was / 2);
            scores.merge(field, score, Math::max);
        }
    }

    /// What a heading that names the device itself says of what stands below it.
    static Optional<NamedHeading> named(String heading) {
        String plain = Words.plain(heading);
        return NamedHeading.of(ColumnUnits.without(BRACKETS.matcher(plain).replaceAll("")));
    }

    /// 装备产能 and 生产线规模 hold capacities; 装备及产能 holds devices as well, and 落后产能 is what devices are called.
    /// The device that a heading names beside what is made with it or measured of it.
    static Optional<String> device(String heading) {
        String plain = Words.plain(heading);
        return NamedHeading.deviceOf(ColumnUnits.without(BRACKETS.matcher(plain).replaceAll("")));
    }

    private static boolean ofCapacity(String plain) {
        String outside = BRACKETS.matcher(plain).replaceAll("");
        return outside.length() <= LONGEST
                && (OF_CAPACITY.matcher(outside).matches()
                        || OF_CAPACITY.matcher(ColumnUnits.without(plain)).matches());
    }

    private static String words(String plain) {
        return NO_WORD.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /// 1 for the word itself, less the more stands around it; a word of one character must stand alone, and some
    /// others.
    private static double score(String heading, String word) {
        if (heading.equals(word)) {
            return 1;
        }
        boolean part =
                word.length() > 1 && !ALONE.contains(word) && heading.length() <= LONGEST && heading.contains(word);
        return part ? 0.45 + 0.45 * word.length() / heading.length() : 0;
    }
}
