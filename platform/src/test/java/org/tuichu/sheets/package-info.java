/// Tests of tables as workbooks.
@NullMarked
package org.tuichu.sheets;

import org.jspecify.annotations.NullMarked;
