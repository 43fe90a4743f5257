/// What a model is shown: an immutable picture of the desk, its text form and its hash.
@NullMarked
package app.wheelhouse.ai.snapshot;

import org.jspecify.annotations.NullMarked;
