/// What models cost: prices, a day's budget with a hard stop, and what was spent.
@NullMarked
package app.wheelhouse.ai.budget;

import org.jspecify.annotations.NullMarked;
