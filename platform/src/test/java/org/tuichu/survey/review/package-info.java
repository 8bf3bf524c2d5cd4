@NullMarked
package org.tuichu.survey.review;

import org.jspecify.annotations.NullMarked;
