/// Bybit, asked for prices only.
@NullMarked
package app.wheelhouse.venue.bybit;

import org.jspecify.annotations.NullMarked;
