/// Auto-trading, the emergency stop and the way back from it.
@NullMarked
package app.wheelhouse.ui.controls;

import org.jspecify.annotations.NullMarked;
