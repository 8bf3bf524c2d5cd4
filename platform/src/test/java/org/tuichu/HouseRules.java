package org.tuichu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tuichu.access.Requires;

/// The rules of the house that can be read off the classes, by name.
final class HouseRules {
    private static final Set<String> TIMES = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            LocalTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName(),
            Year.class.getName(),
            YearMonth.class.getName(),
            MonthDay.class.getName());

    private HouseRules() {}

    /// Every rule; each is shown to hold in the program and to fail on [planted.rules.Breaks].
    static Map<String, ArchRule> all() {
        return Map.ofEntries(
                Map.entry("the clock is passed in", clockIsPassedIn()),
                Map.entry("randomness is passed in", randomnessIsPassedIn()),
                Map.entry("nothing is printed past the log", nothingIsPrinted()),
                Map.entry("nobody sleeps", nobodySleeps()),
                Map.entry("no field is injected", noFieldInjection()),
                Map.entry("no controller holds a transaction", noTransactionalControllers()),
                Map.entry("every handler names its permission", handlersNameTheirPermission()),
                Map.entry("no servlet session is used", noServletSession()));
    }

    static ArchRule named(String rule) {
        return Objects.requireNonNull(all().get(rule), rule);
    }

    /// Packages that are pure: plain Java, no framework.
    static ArchRule pure(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "org.tuichu.database..");
    }

    /// The program has one place where the clock comes from, a command that runs by itself its own.
    private static ArchRule clockIsPassedIn() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("ClockConfiguration")
                .and()
                .doNotHaveSimpleName("ScreenTableCommand")
                .should()
                .callMethodWhere(call("reads the clock of the machine", HouseRules::readsTheClock));
    }

    private static boolean readsTheClock(JavaCall<?> call) {
        var owner = call.getTargetOwner().getName();
        var name = call.getTarget().getName();
        var withClock =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return (TIMES.contains(owner) && name.equals("now") && !withClock)
                || (owner.equals(Clock.class.getName()) && name.startsWith("system"))
                || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"));
    }

    private static ArchRule randomnessIsPassedIn() {
        return noClasses()
                .should()
                .callCodeUnitWhere(call("draws from a source of its own", HouseRules::drawsByItself));
    }

    private static boolean drawsByItself(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        var name = call.getTarget().getName();
        var makesOne = owner.isEquivalentTo(Random.class) || owner.isEquivalentTo(SplittableRandom.class);
        return (owner.isEquivalentTo(Math.class) && name.equals("random"))
                || owner.isEquivalentTo(ThreadLocalRandom.class)
                || (makesOne && name.equals("<init>"));
    }

    /// Three classes speak to who started the program: the ready line, the demo's accounts, the set-up address.
    private static ArchRule nothingIsPrinted() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("ReadyLine")
                .and()
                .doNotHaveSimpleName("DemoStart")
                .and()
                .doNotHaveSimpleName("SetUpAddress")
                .and()
                .doNotHaveSimpleName("DemoStart")
                .should()
                .accessFieldWhere(access(
                        "uses System.out or System.err",
                        access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err")
                                        .contains(access.getTarget().getName())));
    }

    /// Waiting is bounded by a time-out or begun by a schedule.
    private static ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .callMethodWhere(call(
                        "sleeps",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                && call.getTarget().getName().equals("sleep")));
    }

    private static ArchRule noFieldInjection() {
        return noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);
    }

    private static ArchRule noTransactionalControllers() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(Transactional.class);
    }

    private static ArchRule handlersNameTheirPermission() {
        return methods()
                .that(CanBeAnnotated.Predicates.metaAnnotatedWith(RequestMapping.class))
                .should()
                .beAnnotatedWith(Requires.class);
    }

    private static ArchRule noServletSession() {
        return noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.servlet.http.HttpSession");
    }

    private static DescribedPredicate<JavaCall<?>> call(
            String description, java.util.function.Predicate<JavaCall<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static DescribedPredicate<JavaAccess<?>> access(
            String description, java.util.function.Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
