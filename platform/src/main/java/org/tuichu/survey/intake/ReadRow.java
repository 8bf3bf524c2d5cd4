package org.tuichu.survey.intake;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Fault;
import org.tuichu.statute.survey.Problem;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.RowDevices;

/// A row of a brought table and what it would do. `number` is that of the sheet; `row` the one of the task that says
/// the same line, `repeats` the number of the row above that does; `raw` the texts of all columns, `devices` what is
/// read of a good row, none once it is kept.
record ReadRow(
        int number,
        Fate fate,
        @Nullable UUID row,
        @Nullable Integer repeats,
        Cells cells,
        List<String> raw,
        List<Trouble> problems,
        List<RowDevices.Found> devices) {
    /// `code` is one of [org.tuichu.statute.survey.Problem.Code], `MISSING_` and a field, or `HELD_` and the state of
    /// the review, since the day in `raw`; `address` is that of the cell, empty where it is about the whole row.
    ///
    /// `ALIKE` says that the row above with the number in `raw` has a device of the same kind, size and number on
    /// site, or of the same kind with the same number on the nameplate, `ALIKE_STANDING` the same of the row of the
    /// task with that ordinal.
    ///
    /// `ELSEWHERE` says that another unit has reported the same devices, `REGISTERED` that another enterprise or
    /// the register of another place has them, and no more. `PERSON_WITH_NUMBER` leaves out a cell of a good row.
    ///
    /// `MAY_BE` says that the register of the place has an enterprise with a name in other words, in `raw`;
    /// `MAY_BE_WITH_DEVICE` that it has a device of the row, too; `_UNSEEN` that the name is out of sight.
    ///
    /// `KNOWN_` and a [StandsAlready.Standing] say that the register of the place has the line in `raw` already.
    ///
    /// `SECTION` is the heading of a part above the row.
    ///
    /// `HIDDEN` says that nobody who opens the file sees the row.
    record Trouble(String address, String code, String raw) {
        static final Trouble HIDDEN = new Trouble("", "HIDDEN", "");
        static final Trouble ELSEWHERE = new Trouble("", "ELSEWHERE", "");
        static final Trouble REGISTERED = new Trouble("", "REGISTERED", "");

        /// What no cell of the row says, but a heading above it.
        private boolean isOfSection() {
            return code.endsWith(Problem.Code.SECTION.name());
        }

        private boolean isSection() {
            return code.equals(Problem.Code.SECTION.name());
        }

        static Trouble alike(int number) {
            return new Trouble("", "ALIKE", String.valueOf(number));
        }

        static Trouble alikeStanding(int ordinal) {
            return new Trouble("", "ALIKE_STANDING", String.valueOf(ordinal));
        }
    }

    /// Headings of parts above it, the outer one first.
    List<Trouble> sections() {
        return problems.stream().filter(Trouble::isSection).toList();
    }

    /// All that is to be said of the row itself.
    public List<Trouble> remarks() {
        return problems.stream().filter(one -> !one.isSection()).toList();
    }

    ReadRow noted(Trouble note) {
        return new ReadRow(
                number,
                fate,
                row,
                repeats,
                cells,
                raw,
                Stream.concat(problems.stream(), Stream.of(note)).toList(),
                devices);
    }

    /// What is wrong with it, each with the address of its cell.
    List<Fault> faults() {
        return repeats == null
                ? problems.stream()
                        .filter(one -> !one.isOfSection())
                        .map(one -> Fault.of(one.address(), "survey.import.problem." + one.code(), one.raw()))
                        .toList()
                : List.of(Fault.of("", "survey.import.repeats", repeats));
    }
}
