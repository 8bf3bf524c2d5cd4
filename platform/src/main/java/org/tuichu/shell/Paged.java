package org.tuichu.shell;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// A page of a list.
@Schema(description = "One page of a list.")
public record Paged<T>(
        @Schema(description = "Number of this page, from 1") int page,
        @Schema(description = "The most items a page has") int size,
        @Schema(description = "Items of all pages together") int total,
        @Schema(description = "The items of this page") List<T> items) {
    public static <T> Paged<T> of(Paging paging, List<T> items) {
        return new Paged<>(paging.number(), paging.size(), paging.total(), items);
    }
}
