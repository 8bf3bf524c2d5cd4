@NullMarked
package org.tuichu.demo;

import org.jspecify.annotations.NullMarked;
