package org.tuichu.postgres;

/// An empty or prepared database of its own for one test class, with both roles of the program.
public record TestDatabase(String name, String jdbcUrl, String ownerPassword, String applicationPassword) {
    public String ownerUser() {
        return EmbeddedPostgres.OWNER_ROLE;
    }

    public String applicationUser() {
        return EmbeddedPostgres.APPLICATION_ROLE;
    }
}
