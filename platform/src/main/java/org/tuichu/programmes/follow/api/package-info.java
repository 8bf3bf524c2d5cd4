/// The JSON API for following programmes, under `/api/v1`: the same lookups as the pages, in the words of the
/// code.
@NullMarked
package org.tuichu.programmes.follow.api;

import org.jspecify.annotations.NullMarked;
