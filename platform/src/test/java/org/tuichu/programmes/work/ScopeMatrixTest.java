package org.tuichu.programmes.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;

/// `docs/operations/permissions-by-place.md` says whose things each address reaches, and the program does as it says.
@PlatformTest
class ScopeMatrixTest {
    private static final Path PAGE = Path.of("..", "docs", "operations", "permissions-by-place.md");

    private static final String HEAD = """
            # Whose data is reached

            Written by a test from what the program answers. Every address that names a thing is asked for one that belongs
            to a town as a unit of a county, or to the county, by nine people who hold the roles that the address asks for
            ([who is let in where](permissions.md)): ● shown, or changed once the form is right; · not there for this person.
            Beside is another county of the same city, in its own office or as a unit of the city; above is the city, below a
            town that is a place of its own.

            - Accounts are kept by the administrators of the whole deployment.
            - The names of places are open to everybody who is signed in.
            - Rules are read by everybody; each office verifies them for its own place and those below.
            - An enterprise is read by the office of the town that it lies in, too.
            - Not listed: what names nothing, sessions and delegations of one's own account, and calendar addresses, whose
              secret is the key.
            - A row without ● names what was not there for anybody in this test: an original, a document, a preview of a
              text, a proof of an act that no checkpoint covers yet, an officer, a name of a draft.

            """;

    private static final Set<Relation> STRANGERS =
            EnumSet.of(Relation.OFFICE_BESIDE, Relation.COUNTY_BESIDE, Relation.OFFICE_BELOW);

    /// Statuses that show whether the thing was found; another one means that the request was not complete.
    private static final Set<Integer> TELLING = Set.of(200, 201, 204, 302, 403, 404, 409, 422);

    private final List<String> unclear = new ArrayList<>();
    private final RequestMappingHandlerMapping handlers;
    private final MockMvc program;
    private final PlacesAndThings things;

    ScopeMatrixTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            MockMvc program,
            BeanFactory beans) {
        this.handlers = handlers;
        this.program = program;
        this.things = new PlacesAndThings(beans);
    }

    /// The page is written anew where it differs; commit it then, once it says what the law and the plan allow.
    @Test
    void everybodyReachesWhatThePageSaysAndStrangersNothing() throws IOException {
        var reached = new LinkedHashMap<Endpoint, Map<Relation, Boolean>>();
        Endpoint.all(handlers).stream()
                .filter(ScopeMatrixTest::namesThing)
                .forEach(endpoint -> reached.put(endpoint, reachedBy(endpoint)));
        assertThat(unclear).as("complete these requests in PlacesAndThings").isEmpty();
        assertThat(reached)
                .allSatisfy((endpoint, by) -> assertThat(by.entrySet())
                        .as("%s", endpoint)
                        .noneMatch(each -> each.getValue()
                                && STRANGERS.contains(each.getKey())
                                && !openTo(each.getKey(), endpoint)));
        var page = HEAD + table(reached);
        var committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!committed.equals(page)) {
            Files.writeString(PAGE, page);
        }
        assertThat(committed)
                .as("docs/operations/permissions-by-place.md, now written anew")
                .isEqualTo(page);
    }

    /// Strangers first: what somebody changes may not decide what they are answered.
    private Map<Relation, Boolean> reachedBy(Endpoint endpoint) {
        var reached = new EnumMap<Relation, Boolean>(Relation.class);
        Stream.of(Relation.values())
                .sorted(Comparator.reverseOrder())
                .forEach(relation -> reached.put(relation, reaches(endpoint, relation)));
        return reached;
    }

    private boolean reaches(Endpoint endpoint, Relation relation) {
        var viewer = things.person(relation, endpoint.permission());
        var request = things.complete(endpoint.at(things.fill(endpoint.path(), endpoint.permission())), endpoint)
                .with(csrf());
        var answer = answer(request.with(Viewers.signedIn(viewer)));
        if (!TELLING.contains(answer)) {
            unclear.add(endpoint + " by " + relation + ": " + answer);
        }
        return answer != 403 && answer != 404;
    }

    private int answer(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return program.perform(request).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static boolean namesThing(Endpoint endpoint) {
        var path = endpoint.path();
        return path.contains("{") && !path.contains("/account/") && !path.startsWith("/calendar/");
    }

    private static boolean openTo(Relation stranger, Endpoint endpoint) {
        var path = endpoint.path();
        var reads = endpoint.method().equals(HttpMethod.GET);
        return path.contains("/accounts/")
                || (reads && path.contains("/jurisdictions/"))
                || path.matches("(/api/v1)?/rules/\\{rule}(/verifications)?")
                || (reads && stranger == Relation.OFFICE_BELOW && path.matches(".*/(enterprises|lines)/.*"));
    }

    private static String table(Map<Endpoint, Map<Relation, Boolean>> reached) {
        var head = "| address |"
                + Stream.of(Relation.values())
                        .map(each -> " " + each.words + " |")
                        .collect(Collectors.joining())
                + "\n|" + " --- |".repeat(Relation.values().length + 1) + "\n";
        return head
                + reached.entrySet().stream()
                        .map(entry -> "| `" + entry.getKey() + "` |" + marks(entry.getValue()) + "\n")
                        .collect(Collectors.joining());
    }

    private static String marks(Map<Relation, Boolean> reached) {
        return reached.values().stream().map(each -> each ? " ● |" : " · |").collect(Collectors.joining());
    }
}
