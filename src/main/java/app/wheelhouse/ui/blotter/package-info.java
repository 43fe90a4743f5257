/// The blotter: orders, fills and closed trades as tables.
@NullMarked
package app.wheelhouse.ui.blotter;

import org.jspecify.annotations.NullMarked;
