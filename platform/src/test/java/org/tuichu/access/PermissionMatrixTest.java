package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;

/// `docs/operations/permissions.md` says who is let in where, and the program does as it says.
@PlatformTest
class PermissionMatrixTest {
    private static final Path PAGE = Path.of("..", "docs", "operations", "permissions.md");

    private static final String HEAD = """
            # Who is let in where

            Written by a test from the permission that each handler demands, and compared with what the program answers to
            each of these persons; a permission that is missing keeps the program from starting. ● let in, · turned away.

            What a person then sees is the business of row-level security: an officer of the office sees what belongs to any
            unit of the own place and below and changes what belongs to the own place; another officer sees what is the
            unit's own. Siblings see nothing of each other. Administrators, the auditor and enterprises have a scope without
            any row.

            [Whose data each address reaches](permissions-by-place.md) says so address by address.

            """;

    /// Open to all, and answered with the way to the sign-in page.
    private static final Set<String> LEADING_TO_SIGN_IN = Set.of("/sign-in", "/sign-out", "/set-up");

    private final RequestMappingHandlerMapping handlers;
    private final MockMvc program;

    PermissionMatrixTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, MockMvc program) {
        this.handlers = handlers;
        this.program = program;
    }

    /// Somebody who comes, or nobody.
    private record Person(String name, Optional<Viewer> viewer) {
        boolean may(Permission permission) {
            return permission == Permission.PUBLIC
                    || viewer.map(one -> one.may(permission)).orElse(false);
        }
    }

    private record Endpoint(HttpMethod method, String path, Permission permission, MediaType body) {}

    /// The page is written anew where it differs; commit it then.
    @Test
    void thePageIsUpToDate() throws IOException {
        var page = HEAD + table();
        var committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!committed.equals(page)) {
            Files.writeString(PAGE, page);
        }
        assertThat(committed)
                .as("docs/operations/permissions.md, now written anew")
                .isEqualTo(page);
    }

    @Test
    void theProgramDoesAsThePageSays() {
        var wrong = new ArrayList<String>();
        var tried = 0;
        for (var endpoint : endpoints()) {
            for (var person : persons()) {
                tried++;
                if (isLetIn(endpoint, person) != person.may(endpoint.permission())) {
                    wrong.add(endpoint.method() + " " + endpoint.path() + " by " + person.name());
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    private boolean isLetIn(Endpoint endpoint, Person person) {
        var request = MockMvcRequestBuilders.request(endpoint.method(), withValues(endpoint.path()))
                .contentType(endpoint.body())
                .content(endpoint.body().isCompatibleWith(MediaType.APPLICATION_JSON) ? "{}" : "")
                .with(csrf());
        person.viewer().ifPresent(viewer -> request.with(Viewers.signedIn(viewer)));
        try {
            var answer = program.perform(request).andReturn().getResponse();
            var location = answer.getHeader("Location");
            var sentAway = location != null
                    && !LEADING_TO_SIGN_IN.contains(endpoint.path())
                    && (location.startsWith("/sign-in")
                            || location.equals(Owed.PASSWORD.page())
                            || location.equals(Owed.CODE.page()));
            return answer.getStatus() != 401 && answer.getStatus() != 403 && !sentAway;
        } catch (Exception e) {
            // The handler was reached and missed what a real request brings, such as a session.
            return true;
        }
    }

    private static String withValues(String path) {
        return path.replaceAll("\\{(?:id|duty)}", UUID.randomUUID().toString()).replaceAll("\\{\\w+}", "1");
    }

    private static List<Person> persons() {
        var place = Viewers.place();
        return List.of(
                new Person("nobody", Optional.empty()),
                new Person(
                        "code owed", Optional.of(Viewers.with(Viewers.office(place), Role.OF_UNIT, Set.of(Owed.CODE)))),
                new Person("initial password", Optional.of(owing(Viewers.office(place)))),
                new Person("no role", Optional.of(without(Viewers.office(place)))),
                new Person("office", Optional.of(Viewers.office(place))),
                new Person(
                        "office, reviewer", Optional.of(Viewers.viewer(place, UUID.randomUUID(), Role.REVIEWER, true))),
                officer(Role.CLERK),
                officer(Role.REVIEWER),
                officer(Role.SIGNER),
                officer(Role.SYSTEM_ADMINISTRATOR),
                officer(Role.SECURITY_ADMINISTRATOR),
                officer(Role.AUDITOR),
                officer(Role.ENTERPRISE));
    }

    private static Person officer(Role role) {
        var name = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return new Person(name, Optional.of(Viewers.viewer(Viewers.place(), UUID.randomUUID(), role, false)));
    }

    private static Viewer owing(Viewer viewer) {
        return Viewers.with(viewer, viewer.roles(), Set.of(Owed.PASSWORD));
    }

    private static Viewer without(Viewer viewer) {
        return Viewers.with(viewer, Set.of(), Set.of());
    }

    private List<Endpoint> endpoints() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> EndpointRules.isOurs(entry.getValue()))
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Endpoint::path)
                        .thenComparing(endpoint -> endpoint.method().name()))
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping, HandlerMethod method) {
        var permission = EndpointRules.permission(method);
        var body = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(MediaType.APPLICATION_FORM_URLENCODED);
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(each -> new Endpoint(each.asHttpMethod(), path, permission, body)));
    }

    private String table() {
        var persons = persons();
        var head = "| endpoint | permission |"
                + persons.stream().map(person -> " " + person.name() + " |").collect(Collectors.joining()) + "\n| --- |"
                + " --- |".repeat(persons.size() + 1) + "\n";
        return head
                + endpoints().stream()
                        .map(endpoint -> "| `" + endpoint.method() + " " + endpoint.path() + "` | "
                                + endpoint.permission() + " |" + marks(endpoint, persons) + "\n")
                        .collect(Collectors.joining());
    }

    private static String marks(Endpoint endpoint, List<Person> persons) {
        return persons.stream()
                .map(person -> person.may(endpoint.permission()) ? " ● |" : " · |")
                .collect(Collectors.joining());
    }
}
