/// MEXC, asked for prices only.
@NullMarked
package app.wheelhouse.venue.mexc;

import org.jspecify.annotations.NullMarked;
