/// The simulated venue: matching, fees, slippage, latency, funding and liquidation, all seeded.
@NullMarked
package app.wheelhouse.sim;

import org.jspecify.annotations.NullMarked;
