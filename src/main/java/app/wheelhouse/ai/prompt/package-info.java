/// What a model reads: a versioned text from a snapshot, within a budget, foreign words fenced in.
@NullMarked
package app.wheelhouse.ai.prompt;

import org.jspecify.annotations.NullMarked;
