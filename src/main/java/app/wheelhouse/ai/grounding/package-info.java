/// Where the numbers of a rationale come from.
@NullMarked
package app.wheelhouse.ai.grounding;

import org.jspecify.annotations.NullMarked;
