@NullMarked
package org.tuichu.enterprises.register;

import org.jspecify.annotations.NullMarked;
