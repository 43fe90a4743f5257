/// Hyperliquid: where it is, and what joins its parts.
@NullMarked
package app.wheelhouse.venue.hyperliquid;

import org.jspecify.annotations.NullMarked;
