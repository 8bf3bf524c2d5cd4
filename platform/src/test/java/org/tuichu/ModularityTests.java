package org.tuichu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import planted.modules.PlantedApplication;

class ModularityTests {
    /// The libraries are no modules of the platform.
    private static final ApplicationModules MODULES = ApplicationModules.of(
            Platform.class,
            JavaClass.Predicates.resideInAnyPackage(
                    "org.tuichu.plan..",
                    "org.tuichu.postgres..",
                    "org.tuichu.proof..",
                    "org.tuichu.sheet..",
                    "org.tuichu.statute.."));

    private static final Path PAGE = Path.of("..", "docs", "generated", "modules.md");

    @Test
    void modulesKeepToTheirBoundaries() {
        assertThat(MODULES.stream().count()).isGreaterThanOrEqualTo(5);
        MODULES.verify();
    }

    @Test
    void aCircleAReachIntoAnInnerRoomAndAnArrowThatIsNotAllowedAreFound() {
        var found = ApplicationModules.of(PlantedApplication.class, new ImportOption.OnlyIncludeTests())
                .detectViolations();
        assertThat(found.getMessages())
                .anySatisfy(message -> assertThat(message).contains("Cycle detected"))
                .anySatisfy(message -> assertThat(message).contains("planted.modules.first.inner.Inner"))
                .anySatisfy(
                        message -> assertThat(message).contains("Module 'third' depends on module 'first'", "Third"));
    }

    /// The page is written anew where it differs; commit it then.
    @Test
    void thePageOfTheModulesIsUpToDate() throws IOException {
        var page = page();
        var committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!committed.equals(page)) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(committed).as("docs/generated/modules.md, now written anew").isEqualTo(page);
    }

    private static String page() {
        var modules = sorted();
        var arrows = modules.stream()
                .flatMap(module ->
                        dependencies(module).stream().map(other -> "  " + name(module) + " --> " + other + "\n"));
        return "# Modules of the platform\n\nWritten by `ModularityTests`; do not edit. An arrow points to what a module"
                + " uses.\n\n```mermaid\nflowchart BT\n"
                + arrows.collect(Collectors.joining())
                + "```\n"
                + modules.stream().map(ModularityTests::chapter).collect(Collectors.joining());
    }

    private static String chapter(ApplicationModule module) {
        var published = module.getBasePackage().stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type ->
                        type.getPackageName().equals(module.getBasePackage().getName()))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .map(type -> "`" + type.getSimpleName() + "`")
                .sorted()
                .collect(Collectors.joining(", "));
        return "\n## " + name(module) + "\nUses: " + orNothing(String.join(", ", dependencies(module)))
                + "\nPublishes: " + orNothing(published) + "\n";
    }

    private static List<ApplicationModule> sorted() {
        return MODULES.stream()
                .sorted(Comparator.comparing(ModularityTests::name))
                .toList();
    }

    private static List<String> dependencies(ApplicationModule module) {
        return module.getDirectDependencies(MODULES, DependencyType.USES_COMPONENT, DependencyType.DEFAULT)
                .uniqueModules()
                .map(ModularityTests::name)
                .filter(other -> !other.equals(name(module)))
                .sorted()
                .toList();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String orNothing(String list) {
        return list.isEmpty() ? "nothing" : list;
    }
}
