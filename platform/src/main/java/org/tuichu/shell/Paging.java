package org.tuichu.shell;

import java.util.List;

/// A page of a longer list: `number` counts from 1; `total` counts all entries of the list.
public record Paging(int number, int size, int total) {
    /// The largest page that may be asked for.
    public static final int LARGEST_SIZE = 200;

    public Paging {
        if (number < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page " + number + " of size " + size + " of " + total);
        }
    }

    /// The page that is asked for, or the first or last one where there is none of this number.
    public static Paging within(int asked, int size, int total) {
        return new Paging(Math.clamp(asked, 1, new Paging(1, size, total).pages()), size, total);
    }

    /// How many pages there are; one even when the list is empty.
    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /// The first entry of the page, counted from 1; 0 when the page is empty.
    public int first() {
        return isEmpty() ? 0 : offset() + 1;
    }

    public int last() {
        return isEmpty() ? 0 : Math.min(total, offset() + size);
    }

    public boolean isEmpty() {
        return offset() >= total;
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages();
    }

    public int offset() {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE - size, (number - 1L) * size));
    }

    /// The entries of this page.
    public <T> List<T> of(List<T> all) {
        return isEmpty() ? List.of() : all.subList(offset(), last());
    }
}
