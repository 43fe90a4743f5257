/// Exit plans of open positions: what a plan asks for now, purely from facts.
@NullMarked
package app.wheelhouse.exit;

import org.jspecify.annotations.NullMarked;
