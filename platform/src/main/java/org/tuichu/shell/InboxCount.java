package org.tuichu.shell;

import org.tuichu.access.Viewer;

/// How much a person has not read, for the navigation of every page.
public interface InboxCount {
    /// Of the person whose scope this is; 100 stands for any more.
    int unread(Viewer viewer);
}
