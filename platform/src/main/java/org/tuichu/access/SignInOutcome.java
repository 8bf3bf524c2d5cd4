package org.tuichu.access;

/// How a sign-in ended, as its owner is shown it.
enum SignInOutcome {
    SIGNED_IN,
    WRONG_PASSWORD,
    /// The password was right, the code of the second factor was not.
    WRONG_CODE,
    /// The password was right, the account is not open.
    ACCOUNT_LOCKED
}
