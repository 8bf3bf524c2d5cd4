/// Tests of the way from a document to an active programme, and made-up programmes for the tests of others.
@NullMarked
package org.tuichu.programmes.intake;

import org.jspecify.annotations.NullMarked;
