/// The bar that steers a replay.
@NullMarked
package app.wheelhouse.ui.replay;

import org.jspecify.annotations.NullMarked;
