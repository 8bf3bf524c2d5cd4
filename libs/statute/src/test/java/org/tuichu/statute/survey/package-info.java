@NullMarked
package org.tuichu.statute.survey;

import org.jspecify.annotations.NullMarked;
