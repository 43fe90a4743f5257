package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.market.Connection;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What the feed is given from outside: time, chance, and what is at stake. All are called from
/// several threads, and none may block.
///
/// @param clock epoch milliseconds, the engine's time
/// @param nanos a clock that only measures spans; every wait and limit is measured by it, so that
///   setting the system's clock moves none
/// @param chance for the jitter of the waits
/// @param exposed whether a position or an order is open: then the feed never gives up
/// @param weight of requests spent in the running minute and allowed, for the screens
public record FeedMeans(
    LongSupplier clock,
    LongSupplier nanos,
    RandomGenerator chance,
    BooleanSupplier exposed,
    Supplier<Connection.Budget> weight) {}
