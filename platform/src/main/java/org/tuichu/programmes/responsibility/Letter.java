package org.tuichu.programmes.responsibility;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.responsibility.Move.Act;
import org.tuichu.programmes.responsibility.Move.Hand;
import org.tuichu.programmes.responsibility.Move.State;

/// A letter of responsibility as a list shows it. `version` grows with each act, `round` each time it is drafted anew
/// after a return; `drafted` says who drafted it.
record Letter(
        UUID id,
        long version,
        About about,
        Above above,
        Below below,
        String title,
        State state,
        int round,
        Drafted drafted) {
    /// By whom; `onBehalfOf` is the colleague whose roles were lent, null where they were the own ones.
    record Drafted(String by, @Nullable String onBehalfOf) {}

    /// The programme whose targets it sets.
    record About(ProgrammeId programme, String title, int year, boolean sample) {}

    /// The place that keeps the programme.
    record Above(String path, String name) {}

    /// The unit that receives it; `path` is that of its place.
    record Below(UUID unit, String name, String path) {}

    /// What is to be reached: how much of what, by when.
    record Target(String name, BigDecimal value, String measure, LocalDate endsOn) {
        /// In one letter.
        static final int MOST = 50;
    }

    /// What both sides sign.
    record Content(String title, String text, List<Target> targets) {
        /// Characters.
        static final int LONGEST_TITLE = 100;
        static final int LONGEST_TEXT = 20_000;
    }

    /// One act, the state it led to, and who did it; `onBehalfOf` is null where it was by the person's own role.
    record Entry(
            Act act,
            State to,
            int round,
            @Nullable String reason,
            UUID account,
            String person,
            String unit,
            @Nullable String onBehalfOf,
            LocalDate on,
            Instant at) {}

    /// The hands that are this person's for this letter.
    Set<Hand> hands(Viewer viewer) {
        var hands = EnumSet.noneOf(Hand.class);
        var signs = viewer.roles().contains(Role.SIGNER);
        if (viewer.office() && viewer.jurisdictionPath().equals(above.path())) {
            hands.add(Hand.OFFICE);
            if (signs) {
                hands.add(Hand.SIGNER_ABOVE);
            }
        }
        if (signs && viewer.unitRecords().contains(below.unit())) {
            hands.add(Hand.SIGNER_BELOW);
        }
        return hands;
    }

    /// The whole of it, the latest act first.
    record Whole(Letter letter, Content content, List<Entry> history) {
        /// Who signed in this round, null while nobody has.
        public @Nullable Entry signature(Act side) {
            return history.stream()
                    .filter(entry -> entry.act() == side && entry.round() == letter.round())
                    .findFirst()
                    .orElse(null);
        }

        /// What lies in this person's hands now, a reason supposed.
        public List<Move> moves(Viewer viewer) {
            return Move.ALL.stream()
                    .filter(move -> move.from() == letter.state() && obstacle(move, viewer) == null)
                    .toList();
        }

        Move.@Nullable Refusal obstacle(Move move, Viewer viewer) {
            if (!letter.hands(viewer).contains(move.by())) {
                return Move.Refusal.OTHER_HANDS;
            }
            var above = signature(Act.SIGN_ABOVE);
            return move.act() == Act.SIGN_BELOW
                            && above != null
                            && above.account().equals(viewer.accountId())
                    ? Move.Refusal.OWN_SIGNATURE
                    : null;
        }
    }
}
