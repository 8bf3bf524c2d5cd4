package org.tuichu.programmes.work;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.Viewers;
import org.tuichu.access.Owed;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;

/// Who asks: a role, or somebody who may nothing yet.
enum Asker {
    NOBODY(null),
    CODE_OWED(null),
    PASSWORD_OWED(null),
    NO_ROLE(null),
    CLERK(Role.CLERK),
    REVIEWER(Role.REVIEWER),
    SIGNER(Role.SIGNER),
    SYSTEM_ADMINISTRATOR(Role.SYSTEM_ADMINISTRATOR),
    SECURITY_ADMINISTRATOR(Role.SECURITY_ADMINISTRATOR),
    AUDITOR(Role.AUDITOR),
    ENTERPRISE(Role.ENTERPRISE);

    private final @Nullable Role role;

    Asker(@Nullable Role role) {
        this.role = role;
    }

    /// Somebody who stands so to the things; empty for nobody.
    Optional<Viewer> from(Relation relation, People people) {
        if (role != null) {
            return Optional.of(people.person(relation, Set.of(role)));
        }
        var somebody = people.person(relation, Role.OF_UNIT);
        return switch (this) {
            case CODE_OWED -> Optional.of(Viewers.with(somebody, Role.OF_UNIT, Set.of(Owed.CODE)));
            case PASSWORD_OWED -> Optional.of(Viewers.with(somebody, Role.OF_UNIT, Set.of(Owed.PASSWORD)));
            case NO_ROLE -> Optional.of(Viewers.with(somebody, Set.of(), Set.of()));
            default -> Optional.empty();
        };
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
