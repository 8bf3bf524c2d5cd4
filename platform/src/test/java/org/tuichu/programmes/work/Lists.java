package org.tuichu.programmes.work;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;

/// Addresses that name no thing and show many: which of the things stand there for whom.
final class Lists {
    /// They show the own account only, and need a real session.
    private static final Set<String> OF_THE_OWN_SESSION = Set.of("account", "sign-in");

    private final MockMvc program;
    private final PlacesAndThings things;
    private final List<Endpoint> lists;

    Lists(MockMvc program, PlacesAndThings things, List<Endpoint> endpoints) {
        this.program = program;
        this.things = things;
        this.lists = endpoints.stream()
                .filter(endpoint -> endpoint.method().equals(HttpMethod.GET))
                .filter(endpoint -> !endpoint.path().contains("{"))
                .filter(endpoint -> !OF_THE_OWN_SESSION.contains(endpoint.section()))
                .toList();
    }

    /// As `address: id`, once each.
    Set<String> shownTo(Viewer viewer) {
        var shown = new TreeSet<String>();
        lists.stream()
                .filter(list -> viewer.may(list.permission()))
                .flatMap(list -> ids(list, viewer))
                .forEach(shown::add);
        return shown;
    }

    private Stream<String> ids(Endpoint list, Viewer viewer) {
        var body = body(list, viewer);
        return things.ids().stream().filter(body::contains).map(id -> list.path() + ": " + id);
    }

    private String body(Endpoint list, Viewer viewer) {
        try {
            return program.perform(list.at(list.path()).with(Viewers.signedIn(viewer)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception e) {
            throw new AssertionError(list.toString(), e);
        }
    }
}
