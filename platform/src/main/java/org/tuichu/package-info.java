/// The platform; one package per module.
@NullMarked
package org.tuichu;

import org.jspecify.annotations.NullMarked;
