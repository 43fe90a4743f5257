/// Exact money: prices, quantities and amounts that never pass through a double.
@NullMarked
package app.wheelhouse.domain.money;

import org.jspecify.annotations.NullMarked;
