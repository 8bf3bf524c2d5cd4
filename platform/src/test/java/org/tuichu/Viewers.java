package org.tuichu;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tuichu.access.OnBehalf;
import org.tuichu.access.Owed;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;

/// People at the desk, for tests: no account row stands behind them.
public final class Viewers {
    private static final AtomicInteger PLACES = new AtomicInteger();

    private Viewers() {}

    /// The path of a made-up county that no other test uses: `/900000/900100/Z…/`.
    public static String place() {
        return "/900000/900100/Z%06d/".formatted(PLACES.incrementAndGet());
    }

    /// A clerk of the unit that houses the leading group's office.
    public static Viewer office(String jurisdictionPath) {
        return viewer(jurisdictionPath, UUID.randomUUID(), Role.CLERK, true);
    }

    /// A clerk of any other unit.
    public static Viewer clerk(String jurisdictionPath) {
        return viewer(jurisdictionPath, UUID.randomUUID(), Role.CLERK, false);
    }

    /// Anybody.
    public static Viewer viewer(String jurisdictionPath, UUID unitId, Role role, boolean office) {
        var jurisdictionId =
                jurisdictionPath.substring(jurisdictionPath.lastIndexOf('/', jurisdictionPath.length() - 2) + 1);
        return new Viewer(
                UUID.randomUUID(),
                "test-" + role,
                "Test Person",
                Set.of(role),
                unitId,
                "Test Unit",
                office,
                jurisdictionId.replace("/", ""),
                "Test County",
                jurisdictionPath,
                null,
                Set.of(unitId),
                Set.of(),
                null);
    }

    /// The same person with other roles, and with something to do first.
    public static Viewer with(Viewer viewer, Set<Role> roles, Set<Owed> owes) {
        return copy(viewer, roles, viewer.governs(), owes, viewer.onBehalfOf());
    }

    /// The same person, of a unit that governs a place below.
    public static Viewer governing(Viewer viewer, String below) {
        return copy(viewer, viewer.roles(), below, viewer.owes(), viewer.onBehalfOf());
    }

    /// The same person with the roles of a colleague.
    public static Viewer onBehalfOf(Viewer colleague, Viewer viewer) {
        var behalf = new OnBehalf(UUID.randomUUID(), colleague.accountId(), colleague.displayName());
        return copy(viewer, colleague.roles(), viewer.governs(), viewer.owes(), behalf);
    }

    /// Somebody else with the same powers.
    public static Viewer named(Viewer viewer, UUID account, String userName, String name) {
        return new Viewer(
                account,
                userName,
                name,
                viewer.roles(),
                viewer.unitId(),
                viewer.unitName(),
                viewer.office(),
                viewer.jurisdictionId(),
                viewer.jurisdictionName(),
                viewer.jurisdictionPath(),
                viewer.governs(),
                viewer.unitRecords(),
                viewer.owes(),
                viewer.onBehalfOf());
    }

    private static Viewer copy(
            Viewer viewer, Set<Role> roles, @Nullable String governs, Set<Owed> owes, @Nullable OnBehalf onBehalfOf) {
        return new Viewer(
                viewer.accountId(),
                viewer.userName(),
                viewer.displayName(),
                roles,
                viewer.unitId(),
                viewer.unitName(),
                viewer.office(),
                viewer.jurisdictionId(),
                viewer.jurisdictionName(),
                viewer.jurisdictionPath(),
                governs,
                viewer.unitRecords(),
                owes,
                onBehalfOf);
    }

    /// Makes a request of MockMvc one of this person's.
    public static RequestPostProcessor signedIn(Viewer viewer) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(viewer, null, AuthorityUtils.NO_AUTHORITIES));
    }
}
