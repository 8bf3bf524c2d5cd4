package org.tuichu.access;

/// What a handler of a page or of the API may demand with [Requires].
public enum Permission {
    /// Nobody has to be signed in.
    PUBLIC,
    /// Anybody who is signed in, of any unit.
    SIGNED_IN,
    /// Reading programmes and their duties within the own scope.
    READ_PROGRAMMES,
    /// Working the duties that the own unit has or has given: whose act it is decides the task chain.
    WORK_DUTIES,
    /// Uploading, correcting and activating plans: an officer of the unit that houses the leading group's office.
    WORK_PLANS,
    /// Keeping units, names and zones of the own jurisdiction: an officer of the office.
    KEEP_DIRECTORY,
    /// Moving the business date: demo only.
    MOVE_BUSINESS_DATE
}
