package org.tuichu.access;

import java.util.List;

/// The accounts of the demo: one per unit and role and the three administrators with the first unit, all with one
/// password that was drawn for this data folder.
public interface DemoAccounts {
    /// Makes those that are not there yet and lists them for the sign-in page and in the data folder's
    /// `demo-accounts.txt`. User names are the jurisdiction's id, the number of the unit in the order in
    /// which the place got them, and the role: `211104-01-clerk`. Needs the program's scope.
    void create(List<DemoUnit> units);

    /// All that were made, in the order they were given.
    List<DemoAccount> list();

    String password();

    /// A few lines for the terminal: the accounts of the offices, the pattern of the others, the password.
    String summary();
}
