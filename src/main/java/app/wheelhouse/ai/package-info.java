/// Advisors: the port, what they are shown, when they are asked, and what becomes of the answer.
@NullMarked
package app.wheelhouse.ai;

import org.jspecify.annotations.NullMarked;
