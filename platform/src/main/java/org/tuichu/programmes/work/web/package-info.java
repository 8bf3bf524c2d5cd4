/// The pages on which duties are worked: an assignment, its steps and files, what waits for confirmation, the board.
@NullMarked
package org.tuichu.programmes.work.web;

import org.jspecify.annotations.NullMarked;
