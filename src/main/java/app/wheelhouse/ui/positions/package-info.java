/// Open positions in brief.
@NullMarked
package app.wheelhouse.ui.positions;

import org.jspecify.annotations.NullMarked;
