/// A test advisor that always wants a leveraged position, so that a crash meets open positions.
@NullMarked
package app.wheelhouse.advisor.leveraged;

import org.jspecify.annotations.NullMarked;
