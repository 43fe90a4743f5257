/// The newest decisions of advisors and strategies, with their reasons.
@NullMarked
package app.wheelhouse.ui.thoughts;

import org.jspecify.annotations.NullMarked;
