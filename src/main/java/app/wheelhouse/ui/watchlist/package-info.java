/// All instruments of the session with price, momentum and what is held.
@NullMarked
package app.wheelhouse.ui.watchlist;

import org.jspecify.annotations.NullMarked;
