/// The leading group of a programme over time: members are replaced, added and end without a new plan document.
@NullMarked
package org.tuichu.programmes.group;

import org.jspecify.annotations.NullMarked;
