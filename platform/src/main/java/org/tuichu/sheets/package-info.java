/// Tables as Excel workbooks, written cell by cell and never with a formula. Reading is for `libs/sheet`.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tuichu.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
