/// Tests of the JSON API.
@NullMarked
package org.tuichu.programmes.follow.api;

import org.jspecify.annotations.NullMarked;
