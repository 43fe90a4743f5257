/// The test exchange: a local venue that speaks Hyperliquid's protocol, for tests and the fire
/// drill. Its rules, margin and signatures are written from the venue's notes and never from our
/// own adapter, so that a misreading which both would share shows up.
@NullMarked
package app.wheelhouse.exchange;

import org.jspecify.annotations.NullMarked;
