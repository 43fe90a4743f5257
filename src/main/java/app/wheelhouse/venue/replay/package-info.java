/// Tapes played as a live feed: play, pause, step, speed and seek.
@NullMarked
package app.wheelhouse.venue.replay;

import org.jspecify.annotations.NullMarked;
