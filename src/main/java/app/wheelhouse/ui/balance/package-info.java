/// The balance history: equity, cash, drawdown, and the figures of the session.
@NullMarked
package app.wheelhouse.ui.balance;

import org.jspecify.annotations.NullMarked;
