/// Taking a table that somebody has into a task of a survey: columns, preview, all good rows or none, receipt.
@NullMarked
package org.tuichu.survey.intake;

import org.jspecify.annotations.NullMarked;
