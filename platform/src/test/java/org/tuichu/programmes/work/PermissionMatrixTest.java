package org.tuichu.programmes.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.ledger.Placing;

/// `docs/operations/permissions.md` says who reaches what of whom, and the program does as it says.
@PlatformTest
class PermissionMatrixTest {
    private static final Path PAGE = Path.of("..", "docs", "operations", "permissions.md");

    private final RequestMappingHandlerMapping handlers;
    private final Asking asking;
    private final Lists lists;
    private final People people;

    PermissionMatrixTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            WebApplicationContext program,
            AutowireCapableBeanFactory beans) {
        this.handlers = handlers;
        var people = new People(beans);
        var browser = beans.getBean(MockMvc.class);
        var things = new PlacesAndThings(beans, people);
        this.asking = new Asking(Undrawn.program(program), people, things);
        this.lists = new Lists(browser, things, Endpoint.all(handlers));
        this.people = people;
        beans.createBean(Placing.class).all();
    }

    /// The page is written anew where it differs; commit it then, once it says what the law and the plan allow.
    @Test
    void everybodyReachesWhatThePageSaysAndStrangersNothing() throws IOException {
        var rows = new LinkedHashMap<Endpoint, Map<Asker, String>>();
        assertThat(shownTo(Relation.OFFICE_BESIDE)).isEmpty();
        assertThat(shownTo(Relation.COUNTY_BESIDE)).isEmpty();
        assertThat(shownTo(Relation.OFFICE)).hasSizeGreaterThan(10);
        Endpoint.all(handlers).forEach(endpoint -> rows.put(endpoint, asking.cells(endpoint)));
        assertThat(asking.wrong()).isEmpty();
        assertThat(asking.requests()).isGreaterThan(8_000);
        assertThat(reachedByStrangers(rows)).isEmpty();
        assertThat(reachedByNobody(rows))
                .as("say in PlacesAndThings which thing there is")
                .isEmpty();
        assertThat(changed(PermissionTable.of(rows)))
                .as("docs/operations/permissions.md, now written anew")
                .isEmpty();
    }

    private Set<String> shownTo(Relation relation) {
        var shown = new TreeSet<>(lists.shownTo(people.person(relation, Role.OF_UNIT)));
        shown.addAll(lists.shownTo(people.person(relation, Set.of(Role.AUDITOR))));
        return shown;
    }

    private static List<String> changed(String page) throws IOException {
        var committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (committed.equals(page)) {
            return List.of();
        }
        Files.writeString(PAGE, page);
        var before = committed.lines().toList();
        var changed = page.lines().filter(line -> !before.contains(line)).toList();
        return changed.isEmpty() ? List.of("lines were removed or moved") : changed;
    }

    private static List<String> reachedByStrangers(Map<Endpoint, Map<Asker, String>> rows) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().namesThing())
                .flatMap(row -> row.getValue().entrySet().stream()
                        .flatMap(cell -> strangers(row.getKey(), cell.getValue())
                                .map(each -> row.getKey() + " by " + cell.getKey() + ", " + each.words)))
                .toList();
    }

    private static Stream<Relation> strangers(Endpoint endpoint, String cell) {
        return Stream.of(Relation.values())
                .filter(each -> each.stranger() && !isOpenTo(each, endpoint))
                .filter(each -> Set.of(Asking.ALL, Asking.ALL_REFUSED).contains(cell)
                        || cell.toUpperCase(Locale.ROOT).indexOf(each.letter) >= 0);
    }

    private static List<String> reachedByNobody(Map<Endpoint, Map<Asker, String>> rows) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().values().stream().allMatch(Asking.NONE::equals))
                .map(row -> row.getKey().toString())
                .toList();
    }

    private static boolean isOpenTo(Relation stranger, Endpoint endpoint) {
        var path = endpoint.path();
        var reads = endpoint.method().equals(HttpMethod.GET);
        return path.contains("/accounts/")
                || (reads && path.contains("/jurisdictions/"))
                || path.matches("(/api/v1)?/rules/\\{rule}(/verifications)?")
                || (reads && stranger == Relation.OFFICE_BELOW && path.matches(".*/(enterprises|lines)/.*"));
    }
}
