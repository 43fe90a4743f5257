/// Rule strategies: they see closed bars and the current price, and propose; they never order.
@NullMarked
package app.wheelhouse.strategy;

import org.jspecify.annotations.NullMarked;
