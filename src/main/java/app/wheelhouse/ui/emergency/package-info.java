/// What the emergency stop did, as it does it.
@NullMarked
package app.wheelhouse.ui.emergency;

import org.jspecify.annotations.NullMarked;
