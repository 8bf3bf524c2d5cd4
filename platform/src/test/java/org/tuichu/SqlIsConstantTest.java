package org.tuichu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every statement given to JdbcClient is a named constant, so that no SQL is put together from values. A private
/// method may hand one on as its first parameter `sql`; then its calls are looked at instead.
class SqlIsConstantTest {
    private static final Pattern CALL = Pattern.compile("\\.sql\\(\\s*([^)]*)\\)");
    private static final Pattern ALL_COLUMNS = Pattern.compile("SELECT\\s+\\*");
    private static final Pattern CONSTANT = Pattern.compile("(?:[A-Z]\\w*\\.)*[A-Z][A-Z0-9_]*");
    private static final Pattern HANDS_ON = Pattern.compile("private [^;{}=]*?(\\w+)\\(\\s*String sql\\b");
    private static final Pattern PUT_TOGETHER =
            Pattern.compile("static final String [A-Z0-9_]+ =[^;\"]*(?:formatted|format|String\\.join)\\(");

    @Test
    void statementsAreConstants() {
        var sources = Sources.texts(Sources.JAVA, ".java");
        assertThat(sources.values().stream().filter(text -> text.contains(".sql(")))
                .hasSizeGreaterThan(4);
        var found = sources.entrySet().stream()
                .flatMap(file -> violations(file.getValue()).stream().map(what -> file.getKey() + ": " + what));
        assertThat(found).isEmpty();
    }

    @Test
    void aStatementPutTogetherIsFound() {
        assertThat(violations("database.sql(\"SELECT \" + column)")).containsExactly("\"SELECT \" + column");
        assertThat(violations("database.sql(FIND.formatted(column))")).containsExactly("FIND.formatted(column");
        assertThat(violations("database.sql(FIND + ORDER)")).containsExactly("FIND + ORDER");
        assertThat(violations("database.sql(sql)")).containsExactly("sql");
        assertThat(violations("private int run(String sql) { database.sql(sql); } void x() { run(\"DROP \" + it); }"))
                .containsExactly("run: \"DROP \" + it");
        assertThat(violations("static final String FIND = String.join(x);")).hasSize(1);
    }

    /// A column that a later migration adds is not read by accident.
    @Test
    void statementsNameTheirColumns() {
        assertThat(Sources.texts(Sources.JAVA, ".java").entrySet().stream()
                        .filter(file -> ALL_COLUMNS.matcher(file.getValue()).find()))
                .isEmpty();
        assertThat(ALL_COLUMNS.matcher("\"SELECT * FROM planted\"").find()).isTrue();
        assertThat(ALL_COLUMNS.matcher("\"SELECT count(*) FROM planted\"").find())
                .isFalse();
    }

    @Test
    void constantsAreLeftAlone() {
        assertThat(violations("database.sql(FIND).update(); database.sql(DutySql.ALL)"))
                .isEmpty();
        assertThat(violations("private int run(String sql, int id) { database.sql(sql); } void x() { run(FIND, 1); }"))
                .isEmpty();
    }

    private static List<String> violations(String source) {
        var handsOn = HANDS_ON.matcher(source)
                .results()
                .map(method -> method.group(1))
                .filter(method -> !isOverloaded(source, method))
                .distinct()
                .toList();
        var direct = CALL.matcher(source)
                .results()
                .map(call -> call.group(1).strip())
                .filter(argument -> !isConstant(argument))
                .filter(argument -> !HANDS_ON.matcher(source).find() || !argument.equals("sql"));
        var indirect = handsOn.stream().flatMap(method -> calls(source, method));
        var constants = PUT_TOGETHER.matcher(source).results().map(found -> found.group());
        return Stream.of(direct, indirect, constants).flatMap(found -> found).toList();
    }

    private static Stream<String> calls(String source, String method) {
        return Pattern.compile("(?<![\\w.])" + method + "\\(\\s*([^,()]*)")
                .matcher(source)
                .results()
                .map(call -> call.group(1).strip())
                .filter(argument -> !argument.startsWith("String sql") && !argument.equals("sql"))
                .filter(argument -> !isConstant(argument))
                .map(argument -> method + ": " + argument);
    }

    /// Methods of one name with other parameters cannot be told apart here.
    private static boolean isOverloaded(String source, String method) {
        return Pattern.compile("private [^;{}=]*?\\b" + method + "\\(\\s*(?!String sql\\b)")
                .matcher(source)
                .find();
    }

    private static boolean isConstant(String argument) {
        return CONSTANT.matcher(argument).matches();
    }
}
