/// Makes the shipped sample plan in html, docx, pdf and ofd from its text; run by hand, see [SampleFiles].
@NullMarked
package org.tuichu.plan.sample;

import org.jspecify.annotations.NullMarked;
