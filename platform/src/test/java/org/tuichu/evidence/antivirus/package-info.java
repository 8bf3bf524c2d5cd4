/// Tests of what becomes of files that people bring.
@NullMarked
package org.tuichu.evidence.antivirus;

import org.jspecify.annotations.NullMarked;
