/// The flow of the test exchange: properties of seeded markets, and tapes that happen again.
@NullMarked
package app.wheelhouse.exchange.flow;

import org.jspecify.annotations.NullMarked;
