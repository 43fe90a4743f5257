/// What Hyperliquid is asked to do: actions, their bytes and their signatures.
@NullMarked
package app.wheelhouse.venue.hyperliquid.action;

import org.jspecify.annotations.NullMarked;
