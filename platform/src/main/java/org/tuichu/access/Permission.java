package org.tuichu.access;

/// What a handler of a page or of the API may demand with [Requires].
public enum Permission {
    /// Nobody has to be signed in.
    PUBLIC,
    /// Anybody whose password was right, also while the code of the second factor is owed.
    PROVE_CODE,
    /// Anybody who is signed in, also while a password or a second factor is owed first ([Owed]).
    OWN_SECRETS,
    /// Anybody who is signed in, whatever the roles; what is shown is the person's own.
    SIGNED_IN,
    /// Looking at places and units: officers.
    READ_DIRECTORY,
    /// Reading programmes and their duties within the own scope: officers.
    READ_PROGRAMMES,
    /// Working the duties that the own unit has or has given, officers: whose act it is decides the task chain.
    WORK_DUTIES,
    /// Uploading, correcting and activating plans: an officer of the unit that houses the leading group's office.
    WORK_PLANS,
    /// Reading the rules, and the register of enterprises and lines within the own scope: officers.
    READ_REGISTER,
    /// Reading an enterprise, its lines and the rules that they are judged by: officers, and of its own an enterprise.
    READ_ENTERPRISE,
    /// Entering enterprises and lines and changing them: an officer of the office.
    KEEP_REGISTER,
    /// Deciding what another person of the office proposed for a locked line: a reviewer or signer of the office.
    DECIDE_LINE_CHANGES,
    /// Comparing a rule with its official text and withdrawing that: an officer of the office.
    VERIFY_RULES,
    /// Deciding what another person of the office compared: a reviewer or signer of the office.
    DECIDE_RULES,
    /// Keeping units, names and zones of the own jurisdiction: an officer of the office.
    KEEP_DIRECTORY,
    /// Moving the business date: officers, demo only.
    MOVE_BUSINESS_DATE,
    /// Looking at accounts, and locking them: system and security administrator.
    SEE_ACCOUNTS,
    /// Making accounts and resetting their passwords: the system administrator.
    KEEP_ACCOUNTS,
    /// Granting roles and opening what is locked: the security administrator.
    GRANT_ROLES,
    /// Reading the record of acts of the own place and below: the auditor.
    READ_RECORD
}
