/// Hyperliquid's socket as a market feed.
@NullMarked
package app.wheelhouse.venue.hyperliquid.feed;

import org.jspecify.annotations.NullMarked;
