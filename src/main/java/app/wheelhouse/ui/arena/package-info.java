/// The arena: how models and rules compare on the same market, and which of them pays for itself.
@NullMarked
package app.wheelhouse.ui.arena;

import org.jspecify.annotations.NullMarked;
