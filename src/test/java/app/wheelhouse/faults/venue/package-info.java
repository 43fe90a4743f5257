/// A local server that speaks Hyperliquid's public protocol from a tape, and remembers everything.
@NullMarked
package app.wheelhouse.faults.venue;

import org.jspecify.annotations.NullMarked;
