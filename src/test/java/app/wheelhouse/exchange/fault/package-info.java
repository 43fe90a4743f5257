/// The switches of the faults.
@NullMarked
package app.wheelhouse.exchange.fault;

import org.jspecify.annotations.NullMarked;
