/// From approved actions to requests, and from replies to reports.
@NullMarked
package app.wheelhouse.venue.hyperliquid.order;

import org.jspecify.annotations.NullMarked;
