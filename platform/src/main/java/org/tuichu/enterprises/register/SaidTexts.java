package org.tuichu.enterprises.register;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.enterprises.LinesElsewhere.Said;

/// Gives to a statement what reports say of enterprises, empty texts where they say nothing.
final class SaidTexts {
    private SaidTexts() {}

    static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, List<Said> said) {
        return statement
                .param("places", texts(said, Said::place))
                .param("rows", texts(said, Said::row))
                .param("owners", texts(said, Said::enterprise))
                .param("codes", texts(said, one -> SurveyedMatches.code(one.creditCode())));
    }

    static <T> String[] texts(List<T> all, Function<T, @Nullable Object> text) {
        return all.stream()
                .map(one -> Objects.toString(text.apply(one), "").strip())
                .toArray(String[]::new);
    }

    /// An array holds no lists: each in one text, with `;` between.
    static <T> String[] joined(List<T> all, Function<T, List<String>> texts) {
        return texts(all, one -> String.join(";", texts.apply(one)));
    }
}
