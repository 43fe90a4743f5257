/// The status bar: feed and age, equity, profit of the day, what is open, what may be traded.
@NullMarked
package app.wheelhouse.ui.status;

import org.jspecify.annotations.NullMarked;
