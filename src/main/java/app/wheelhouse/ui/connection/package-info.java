/// The connection to the venue: its state, its budgets, what comes over it.
@NullMarked
package app.wheelhouse.ui.connection;

import org.jspecify.annotations.NullMarked;
