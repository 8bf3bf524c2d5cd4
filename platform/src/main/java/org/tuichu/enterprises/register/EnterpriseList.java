package org.tuichu.enterprises.register;

import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Address;
import org.tuichu.shell.Paging;

/// One page of the list of enterprises, and what it was asked for; null does not narrow.
record EnterpriseList(
        @Nullable String q, @Nullable String location, boolean withdrawn, EnterpriseReader.Page list, boolean mayKeep) {
    static final int SIZE = 50;

    public Paging paging() {
        return list.paging();
    }

    public boolean narrowed() {
        return !Fields.stripped(q).isEmpty() || !Fields.stripped(location).isEmpty() || withdrawn;
    }

    public String toPage(int number) {
        return Address.of("/enterprises")
                .with("q", q)
                .with("location", location)
                .unless(false, "withdrawn", withdrawn)
                .unless(1, "page", number)
                .toString();
    }
}
