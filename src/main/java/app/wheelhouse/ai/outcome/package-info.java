/// What became of proposals, taken or not.
@NullMarked
package app.wheelhouse.ai.outcome;

import org.jspecify.annotations.NullMarked;
