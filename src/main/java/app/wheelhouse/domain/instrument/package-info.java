/// What can be traded: ticks, lots, margin tiers, fees, and the built-in catalogue.
@NullMarked
package app.wheelhouse.domain.instrument;

import org.jspecify.annotations.NullMarked;
