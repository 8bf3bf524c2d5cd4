/// Tests of reading documents, each format against exact expectations.
@NullMarked
package org.tuichu.plan.document;

import org.jspecify.annotations.NullMarked;
