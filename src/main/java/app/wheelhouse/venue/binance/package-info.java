/// Binance, asked for prices only.
@NullMarked
package app.wheelhouse.venue.binance;

import org.jspecify.annotations.NullMarked;
