/// Tapes: candle and tick files read row by row with every bad row named, and our own recordings.
@NullMarked
package app.wheelhouse.tape;

import org.jspecify.annotations.NullMarked;
