package org.tuichu.access;

/// By what a person is recognised; a second factor comes on top of it.
enum SignInMethod {
    PASSWORD,
    /// The word of the issuer that the deployment has set (OpenID Connect).
    ISSUER
}
