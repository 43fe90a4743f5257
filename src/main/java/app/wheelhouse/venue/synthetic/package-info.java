/// A seeded market that needs no network: regimes, clustered volatility, books, trades and a past.
@NullMarked
package app.wheelhouse.venue.synthetic;

import org.jspecify.annotations.NullMarked;
