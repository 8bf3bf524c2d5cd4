/// 目标责任书: letters of responsibility between the place that keeps a programme and a place below, signed by both.
@NullMarked
package org.tuichu.programmes.responsibility;

import org.jspecify.annotations.NullMarked;
