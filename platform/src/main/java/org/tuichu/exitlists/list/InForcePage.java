package org.tuichu.exitlists.list;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tuichu.shell.Paging;

/// What is in force on a day, with the curve of all of it.
public record InForcePage(UUID programme, LocalDate day, Paging paging, List<Change.Numbered> entries, Curve curve) {
    public String toPage(int number) {
        return "/programmes/" + programme + "/exit-lists/in-force?on=" + day + "&page=" + number;
    }
}
