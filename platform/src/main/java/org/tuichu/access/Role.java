package org.tuichu.access;

/// What an account does within its unit.
public enum Role {
    /// 经办: prepares.
    CLERK,
    /// 审核: checks.
    REVIEWER,
    /// 签发: signs.
    SIGNER
}
