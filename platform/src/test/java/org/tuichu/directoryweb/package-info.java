/// Tests of the pages and the API of the directory.
@NullMarked
package org.tuichu.directoryweb;

import org.jspecify.annotations.NullMarked;
