package org.tuichu.directory.naming;

/// What a class of units is made of.
enum ClassKind {
    TOWNS_AND_STREETS,
    TOWNS,
    STREETS,
    PARKS,
    /// The divisions directly below: 各县（区）、各市（州）.
    DIVISIONS,
    /// The bodies of one function of the divisions below: 各县（区）工业和信息局.
    LOWER_BODIES,
    /// 相关部门、有关执法部门.
    DEPARTMENTS,
    /// The departments with a certain duty: 负有安全生产监督管理职责的部门.
    DEPARTMENTS_WITH_DUTY,
    /// 各单位、各有关单位.
    UNITS,
    /// The members of the leading group.
    GROUP_MEMBERS,
    OTHER
}
