/// The test exchange judged by clients that others wrote.
@NullMarked
package app.wheelhouse.exchange;

import org.jspecify.annotations.NullMarked;
