/// What Hyperliquid says, read from its bytes; wire names end here.
@NullMarked
package app.wheelhouse.venue.hyperliquid.wire;

import org.jspecify.annotations.NullMarked;
