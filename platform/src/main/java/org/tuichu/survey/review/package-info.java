/// The rows of a survey once they are reported: what the rules say of each and why that changed, the office's review of
/// them, and their way into the register.
@NullMarked
package org.tuichu.survey.review;

import org.jspecify.annotations.NullMarked;
