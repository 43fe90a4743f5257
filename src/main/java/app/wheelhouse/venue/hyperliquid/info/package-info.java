/// Hyperliquid's unsigned requests.
@NullMarked
package app.wheelhouse.venue.hyperliquid.info;

import org.jspecify.annotations.NullMarked;
