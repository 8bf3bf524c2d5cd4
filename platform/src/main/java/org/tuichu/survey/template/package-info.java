/// The table that a unit fills in elsewhere, and its rows as a table: one workbook, which is imported as it came.
@NullMarked
package org.tuichu.survey.template;

import org.jspecify.annotations.NullMarked;
