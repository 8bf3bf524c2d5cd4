/// Tests of reminders, the inbox and the ways out.
@NullMarked
package org.tuichu.messages;

import org.jspecify.annotations.NullMarked;
