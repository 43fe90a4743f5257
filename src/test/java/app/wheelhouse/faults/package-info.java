/// A network that fails on purpose, and the drills that run through it.
@NullMarked
package app.wheelhouse.faults;

import org.jspecify.annotations.NullMarked;
