/// What a stated confidence has been worth so far, and what to make of the next one.
@NullMarked
package app.wheelhouse.ai.calibration;

import org.jspecify.annotations.NullMarked;
