package org.tuichu.programmes.work;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tuichu.Viewers;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;

/// Asks each address as everybody, from everywhere.
final class Asking {
    static final String ALL = "●";
    static final String ALL_REFUSED = "○";
    static final String NONE = "·";

    private final MockMvc program;
    private final People people;
    private final PlacesAndThings things;
    private final List<String> wrong = new ArrayList<>();
    private int requests;

    Asking(MockMvc program, People people, PlacesAndThings things) {
        this.program = program;
        this.people = people;
        this.things = things;
    }

    /// What was not as the permission says, or could not be told.
    List<String> wrong() {
        return wrong;
    }

    int requests() {
        return requests;
    }

    /// A cell for each who asks, in their order.
    Map<Asker, String> cells(Endpoint endpoint) {
        var cells = new EnumMap<Asker, String>(Asker.class);
        for (var asker : Asker.values()) {
            cells.put(asker, cell(endpoint, asker));
        }
        return cells;
    }

    private String cell(Endpoint endpoint, Asker asker) {
        return switch (asker) {
            case NOBODY, CODE_OWED, PASSWORD_OWED, NO_ROLE ->
                isLetIn(endpoint, asker, asker.from(Relation.OFFICE, people)) ? ALL : NONE;
            case ENTERPRISE -> ofEnterprise(endpoint);
            default -> byPlace(endpoint, asker);
        };
    }

    private String ofEnterprise(Endpoint endpoint) {
        var own = things.enterprise();
        if (!endpoint.namesThing() || !may(endpoint, own)) {
            return isLetIn(endpoint, Asker.ENTERPRISE, Optional.of(own)) ? ALL : NONE;
        }
        var address = things.fill(endpoint.path(), endpoint.permission());
        var neighbour = ask(endpoint, address, things.neighbour());
        var answer = ask(endpoint, address, own);
        var letter = answer.written('E');
        return neighbour == Answer.DONE ? ALL : letter.isEmpty() ? NONE : letter;
    }

    /// Strangers first: what somebody changes may not decide what they are answered.
    private String byPlace(Endpoint endpoint, Asker asker) {
        var cell = new EnumMap<Relation, Answer>(Relation.class);
        var address = endpoint.namesThing() ? things.fill(endpoint.path(), endpoint.permission()) : "";
        Stream.of(Relation.values()).sorted(Comparator.reverseOrder()).forEach(relation -> {
            var viewer = asker.from(relation, people).orElseThrow();
            cell.put(
                    relation,
                    endpoint.namesThing() && may(endpoint, viewer)
                            ? ask(endpoint, address, viewer)
                            : alike(relation, cell).orElseGet(() -> decided(endpoint, asker, viewer)));
        });
        return written(cell);
    }

    /// What does not hang on a thing is asked once from an office and once from another unit.
    private static Optional<Answer> alike(Relation relation, Map<Relation, Answer> cell) {
        return cell.keySet().stream()
                .filter(each -> each.office() == relation.office())
                .findFirst()
                .map(cell::get);
    }

    private static String written(Map<Relation, Answer> cell) {
        if (cell.values().stream().allMatch(Answer::reached)) {
            return cell.containsValue(Answer.DONE) ? ALL : ALL_REFUSED;
        }
        var letters = cell.entrySet().stream()
                .map(each -> each.getValue().written(each.getKey().letter))
                .collect(Collectors.joining());
        return letters.isEmpty() ? NONE : letters;
    }

    private Answer decided(Endpoint endpoint, Asker asker, Viewer viewer) {
        return isLetIn(endpoint, asker, Optional.of(viewer)) ? Answer.DONE : Answer.TURNED_AWAY;
    }

    /// As the permission says; anything else is wrong.
    private boolean isLetIn(Endpoint endpoint, Asker asker, Optional<Viewer> viewer) {
        var may = endpoint.permission() == Permission.PUBLIC
                || viewer.filter(one -> may(endpoint, one)).isPresent();
        var request = endpoint.at(endpoint.filledAtRandom()).content(endpoint.json() ? "{}" : "");
        viewer.ifPresent(one -> request.with(Viewers.signedIn(one)));
        if ((answer(endpoint, request) == Answer.TURNED_AWAY) == may) {
            wrong.add(endpoint + " by " + asker + (may ? " is turned away" : " is let in"));
        }
        return may;
    }

    private static boolean may(Endpoint endpoint, Viewer viewer) {
        return viewer.may(endpoint.permission());
    }

    private Answer ask(Endpoint endpoint, String address, Viewer viewer) {
        var request = things.complete(endpoint.at(address), endpoint).with(Viewers.signedIn(viewer));
        var answer = answer(endpoint, request);
        if (answer == Answer.UNCLEAR) {
            wrong.add(endpoint + ": complete it in PlacesAndThings");
        }
        return answer;
    }

    private Answer answer(Endpoint endpoint, AbstractMockHttpServletRequestBuilder<?> request) {
        requests++;
        try {
            return Answer.to(
                    endpoint, program.perform(request.with(csrf())).andReturn().getResponse());
        } catch (Exception e) {
            // the handler was reached, and missed the account or session of a real request
            return Answer.UNCLEAR;
        }
    }
}
