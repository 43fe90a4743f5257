/// What moves the test exchange's market: a seeded walk, or a tape. The flow is the market's other
/// side; it knows no account and no order of anyone.
@NullMarked
package app.wheelhouse.exchange.flow;

import org.jspecify.annotations.NullMarked;
