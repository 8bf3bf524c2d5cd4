/// Survey tables as people send them: finds the header, says what each column holds, and reads the rows into values and
/// lines. What cannot be read is a problem with the address of its cell, never an exception; raw cells stay beside
/// everything.
@NullMarked
package org.tuichu.statute.survey;

import org.jspecify.annotations.NullMarked;
