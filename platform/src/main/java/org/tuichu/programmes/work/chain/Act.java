package org.tuichu.programmes.work.chain;

/// What somebody does to an assignment.
public enum Act {
    /// 签收: signs for it.
    RECEIVE,
    /// 进展: tells how far it is.
    REPORT_PROGRESS,
    /// 分办: gives a step of it to another unit, or passes it down.
    HAND_ON,
    /// 提交: hands the result in.
    SUBMIT,
    /// 撤回: takes back what nobody has decided on.
    WITHDRAW,
    /// 审核通过: the reviewer finds it right.
    PASS,
    /// 签发: the signer answers for it, and it leaves the unit.
    SIGN,
    /// 退回: it has to be done again, with the reason.
    RETURN,
    /// 确认办结: whoever gave it finds it done.
    CONFIRM,
    /// 销号: it is taken off the list.
    SIGN_OFF,
    /// 重新办理: it turns out not to be done, or is asked for again.
    REOPEN,
    /// 撤销: it is no longer asked for.
    CANCEL
}
