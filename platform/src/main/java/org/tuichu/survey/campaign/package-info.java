/// The survey of a programme: opening it, the tasks of its units with their rows, and who has reported.
@NullMarked
package org.tuichu.survey.campaign;

import org.jspecify.annotations.NullMarked;
