@NullMarked
package org.tuichu.ledger;

import org.jspecify.annotations.NullMarked;
