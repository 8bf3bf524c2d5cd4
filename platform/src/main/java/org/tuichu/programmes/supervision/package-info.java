/// 督办 of the leading group: minutes, circulars and interviews, attached to the duties they are about.
@NullMarked
package org.tuichu.programmes.supervision;

import org.jspecify.annotations.NullMarked;
