/// The heart of the test exchange: accounts, orders, matching, margin, funding and triggers. No
/// clock, no thread, no socket: the caller hands in the time, serialises the calls and hears what
/// happened. The same calls give the same exchange, number by number.
@NullMarked
package app.wheelhouse.exchange.core;

import org.jspecify.annotations.NullMarked;
