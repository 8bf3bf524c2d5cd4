/// 年度退出计划名单: drafts, numbered lists, amendments, and what is in force on a day.
@NullMarked
package org.tuichu.exitlists.list;

import org.jspecify.annotations.NullMarked;
