package org.tuichu.programmes.work;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.tuichu.Viewers;
import org.tuichu.access.Permission;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;

/// Somebody in every [Relation] to a unit of a county, the town 甲镇.
final class People {
    private static final String UNIT = "甲镇人民政府";
    static final String OTHER_UNIT = "乙镇人民政府";

    final County county;

    /// The path of the town as a place of its own.
    final String below;

    final Viewer clerk;
    private final String otherTown;
    private final Map<Relation, Viewer> officers = new EnumMap<>(Relation.class);

    People(BeanFactory beans) {
        this.county = County.working(beans);
        this.below = county.below("甲镇").path();
        this.otherTown = county.below("乙镇").path();
        this.clerk = Viewers.governing(county.person(UNIT, Role.CLERK), below);
    }

    /// With the roles that the permission asks for.
    Viewer person(Relation relation, Permission permission) {
        return person(relation, roles(permission));
    }

    Viewer person(Relation relation, Set<Role> roles) {
        return Viewers.with(officers.computeIfAbsent(relation, this::officer), roles, Set.of());
    }

    static Set<Role> roles(Permission permission) {
        return switch (permission) {
            case SEE_ACCOUNTS, KEEP_ACCOUNTS -> Set.of(Role.SYSTEM_ADMINISTRATOR);
            case GRANT_ROLES -> Set.of(Role.SECURITY_ADMINISTRATOR);
            case READ_RECORD -> Set.of(Role.AUDITOR);
            default -> Role.OF_UNIT;
        };
    }

    private Viewer officer(Relation relation) {
        return switch (relation) {
            case OWN_UNIT -> clerk;
            case UNIT_OF_PLACE -> county.person(County.SUPPORT, Role.CLERK);
            case TOWN_OF_PLACE -> Viewers.governing(county.person(OTHER_UNIT, Role.CLERK), otherTown);
            case OFFICE -> county.office(Role.CLERK);
            case OFFICE_ABOVE -> Viewers.office(county.city.path());
            case UNIT_ABOVE -> Viewers.clerk(county.city.path());
            case OFFICE_BESIDE -> Viewers.office(county.sibling.path());
            case COUNTY_BESIDE -> Viewers.governing(Viewers.clerk(county.city.path()), county.sibling.path());
            case OFFICE_BELOW -> Viewers.office(below);
        };
    }
}
