/// Several advisors on the same market, each with a simulated account of its own.
@NullMarked
package app.wheelhouse.arena;

import org.jspecify.annotations.NullMarked;
