/// Market data as primitive records: quotes, trades, books, contexts, candles, bars.
@NullMarked
package app.wheelhouse.domain.market;

import org.jspecify.annotations.NullMarked;
