/// Incremental technical indicators: one closed bar in, constant work, a declared warm-up.
@NullMarked
package app.wheelhouse.indicator;

import org.jspecify.annotations.NullMarked;
