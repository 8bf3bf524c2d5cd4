package org.tuichu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planted.rules.Breaks;

/// The rules of the house hold, and each of them is able to fail.
class ArchitectureTests {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tuichu");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted.rules");
    private static final JavaClasses NOTHING = new ClassFileImporter().importPackages("org.tuichu.nowhere");

    /// Plain Java: the libraries, and what judges names and files.
    private static final String[] PURE = {
        "org.tuichu.plan..",
        "org.tuichu.postgres..",
        "org.tuichu.proof..",
        "org.tuichu.sheet..",
        "org.tuichu.statute..",
        "org.tuichu.directory.naming..",
        "org.tuichu.evidence.content..",
        "org.tuichu.evidence.picture..",
        "org.tuichu.evidence.antivirus..",
        "org.tuichu.programmes.work.chain.."
    };

    static Stream<String> rules() {
        return HouseRules.all().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        HouseRules.named(rule).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void canFail(String rule) {
        assertThat(HouseRules.named(rule).evaluate(PLANTED).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isNotSatisfiedByNothing(String rule) {
        var it = HouseRules.named(rule);
        assertThatThrownBy(() -> it.check(NOTHING)).hasMessageContaining("failed to check any classes");
    }

    @Test
    void pureCodeKnowsNoFramework() {
        for (var name : PURE) {
            HouseRules.pure(name).check(PROGRAM);
        }
    }

    @Test
    void aFrameworkInPureCodeIsFound() {
        assertThat(HouseRules.pure("planted.rules..").evaluate(PLANTED).hasViolation())
                .isTrue();
    }

    @Test
    void everyPackageIsNullMarked() {
        var packages = withClasses(PROGRAM);
        assertThat(packages).hasSizeGreaterThan(8);
        assertThat(packages.stream().filter(ArchitectureTests::isNotNullMarked)).isEmpty();
    }

    @Test
    void aPackageThatIsNotNullMarkedIsFound() {
        assertThat(withClasses(PLANTED).stream().filter(ArchitectureTests::isNotNullMarked))
                .extracting(JavaPackage::getName)
                .containsExactly(Breaks.class.getPackageName());
    }

    /// The packages of the classes that were imported, not of those they use.
    private static List<JavaPackage> withClasses(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackage).distinct().toList();
    }

    private static boolean isNotNullMarked(JavaPackage one) {
        return !one.isAnnotatedWith(NullMarked.class);
    }
}
