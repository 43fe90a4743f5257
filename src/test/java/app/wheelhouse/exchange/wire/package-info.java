/// What the test exchange reads and writes, checked against the venue's own vectors.
@NullMarked
package app.wheelhouse.exchange.wire;

import org.jspecify.annotations.NullMarked;
