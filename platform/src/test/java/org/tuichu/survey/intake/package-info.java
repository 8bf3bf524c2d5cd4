@NullMarked
package org.tuichu.survey.intake;

import org.jspecify.annotations.NullMarked;
