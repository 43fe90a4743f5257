/// The order book as a ladder: what is bid and asked, and where our own orders stand.
@NullMarked
package app.wheelhouse.ui.ladder;

import org.jspecify.annotations.NullMarked;
