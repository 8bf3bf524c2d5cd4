/// The task chain as plain Java: the states of an assignment, the acts that move it, and whose acts they are.
@NullMarked
package org.tuichu.programmes.work.chain;

import org.jspecify.annotations.NullMarked;
