/// What an advisor or a strategy proposes, and why.
@NullMarked
package app.wheelhouse.domain.decision;

import org.jspecify.annotations.NullMarked;
