package org.tuichu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.tuichu.ledger.ActKind;

/// An auditor reads words, not codes.
class ActsHaveWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyActOfTheProgram(String language) {
        var words =
                ResourceBundle.getBundle(language.equals("zh") ? "messages/audit" : "messages/audit_en", Locale.ROOT);
        assertThat(acts())
                .hasSizeGreaterThan(30)
                .allSatisfy(act -> assertThat(words.containsKey("audit.acts." + act))
                        .as(act)
                        .isTrue());
    }

    private static List<String> acts() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ActKind.class));
        return scanner.findCandidateComponents("org.tuichu").stream()
                .filter(found -> !String.valueOf(found.getResourceDescription()).contains("test-classes"))
                .flatMap(found -> constants(Objects.requireNonNull(found.getBeanClassName())))
                .toList();
    }

    private static Stream<String> constants(String name) {
        try {
            var kinds = Class.forName(name).getEnumConstants();
            return Stream.of(kinds).map(String::valueOf);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
