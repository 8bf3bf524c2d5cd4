package org.tuichu.access;

/// What an administrator changes of an account.
final class KeepingSql {
    static final String RESET = """
            UPDATE account SET password_hash = :hash, password_initial = true, locked_at = :now, version = version + 1
            WHERE id = :id""";

    static final String LOCK =
            "UPDATE account SET locked_at = :now, version = version + 1 WHERE id = :id AND locked_at IS NULL";
    static final String OPEN =
            "UPDATE account SET locked_at = NULL, version = version + 1 WHERE id = :id AND locked_at IS NOT NULL";
    static final String GRANT =
            "UPDATE account SET roles = :roles, version = version + 1 WHERE id = :id AND version = :version";

    /// How many others hold a role of this one, which is an administrator's, and are open.
    static final String OTHERS_OF_ITS_KIND = """
            SELECT count(*) FROM account other JOIN account one ON one.id = :id
            WHERE other.id <> one.id AND other.roles = one.roles AND other.locked_at IS NULL""";

    static final String OTHER_OF_OFFICER = """
            SELECT count(*) FROM account WHERE officer_id = :officer AND id <> :id AND locked_at IS NULL""";

    /// The roles of other open accounts in the unit that bear the name of this one, and are not known to be of another
    /// officer.
    static final String ROLES_OF_SAME_NAME = """
            SELECT other.roles FROM account other JOIN account one ON one.id = :id
            WHERE other.id <> one.id AND other.unit_id = one.unit_id AND other.display_name = one.display_name
              AND other.locked_at IS NULL AND (other.officer_id IS NULL OR one.officer_id IS NULL)""";

    private KeepingSql() {}
}
