@NullMarked
package org.tuichu.programmes.work.chain;

import org.jspecify.annotations.NullMarked;
