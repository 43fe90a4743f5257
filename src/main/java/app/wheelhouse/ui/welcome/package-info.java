/// The first sheet of a new desk, and what the program says about itself.
@NullMarked
package app.wheelhouse.ui.welcome;

import org.jspecify.annotations.NullMarked;
