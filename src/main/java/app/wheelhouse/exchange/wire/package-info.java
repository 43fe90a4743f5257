/// What travels on the wire of the test exchange, read and written by itself: JSON, the bytes that
/// are signed, and the recovery of who signed them. Nothing here is shared with an adapter.
@NullMarked
package app.wheelhouse.exchange.wire;

import org.jspecify.annotations.NullMarked;
