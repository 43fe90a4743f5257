/// How an open position is to end: the plan, its rules and what would prove the trade wrong.
@NullMarked
package app.wheelhouse.domain.exit;

import org.jspecify.annotations.NullMarked;
