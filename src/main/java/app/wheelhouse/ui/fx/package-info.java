/// What every panel stands on: the frame clock, the loader, the JavaFX thread, panel states.
@NullMarked
package app.wheelhouse.ui.fx;

import org.jspecify.annotations.NullMarked;
