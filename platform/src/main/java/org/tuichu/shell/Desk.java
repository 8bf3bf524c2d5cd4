package org.tuichu.shell;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;

/// What the layout of every page shows around the page's own part: who, where, which day, in which language.
///
/// `viewer` is null on pages before sign-in; `today` is the business date of the viewer's jurisdiction, null without a
/// viewer, for who works in no unit, and on the page of an error, and `dateMoved` says that it is not the calendar's.
/// `path` is that of this page
/// with its query, for forms that lead back. Times of the day are shown in `zone`.
/// `unread` counts what the viewer has not read in the inbox, 100 for any more.
public record Desk(
        @Nullable Viewer viewer,
        @Nullable LocalDate today,
        boolean dateMoved,
        boolean demo,
        String language,
        String path,
        ZoneId zone,
        int unread) {}
