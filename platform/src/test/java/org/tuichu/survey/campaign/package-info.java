@NullMarked
package org.tuichu.survey.campaign;

import org.jspecify.annotations.NullMarked;
