/// Order entry of the simulated venue: the same port as a real one, without a wire.
@NullMarked
package app.wheelhouse.venue.paper;

import org.jspecify.annotations.NullMarked;
