package org.tuichu.enterprises.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A permit or licence. One that ran out stays [State#VALID]; its last day says so.
///
/// - `title`: what the paper calls itself, null unless the kind is [Kind#OTHER] or it differs
/// - `number`: null where unknown
/// - `validFrom`, `validUntil`: first and last day, null where unknown or open
/// - `withdrawnAt`: null unless it was a wrong entry, which says nothing about its state
/// - `since`: day on which it ceased to be valid, null while it is or where unknown
record Permit(
        UUID id,
        Kind kind,
        @Nullable String title,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        State state,
        @Nullable LocalDate since,
        @Nullable Instant withdrawnAt) {
    enum Kind {
        /// 营业执照
        BUSINESS_LICENCE,
        /// 排污许可证
        POLLUTANT_DISCHARGE,
        /// 安全生产许可证
        WORK_SAFETY,
        /// 工业产品生产许可证
        PRODUCT,
        /// 采矿许可证
        MINING,
        /// 取水许可证
        WATER,
        /// 危险废物经营许可证
        HAZARDOUS_WASTE,
        /// 环评批复
        ENVIRONMENTAL_APPROVAL,
        /// 项目核准、备案
        PROJECT_APPROVAL,
        /// 节能审查
        ENERGY_REVIEW,
        /// 土地使用证
        LAND,
        OTHER
    }

    enum State {
        VALID,
        /// 撤销: it should not have been given.
        REVOKED,
        /// 吊销: taken away as a punishment.
        WITHDRAWN,
        /// 注销: struck off.
        CANCELLED
    }

    /// Ceased to be valid on a day that nobody knows.
    public boolean sinceUnknown() {
        return state != State.VALID && since == null;
    }

    /// Had run out before that day.
    boolean ranOutBefore(LocalDate day) {
        return state == State.VALID && validUntil != null && validUntil.isBefore(day);
    }
}
