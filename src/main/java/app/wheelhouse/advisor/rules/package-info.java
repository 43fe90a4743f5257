/// The built-in rule analyst: reasons from indicators, labelled as rules, never as a model.
@NullMarked
package app.wheelhouse.advisor.rules;

import org.jspecify.annotations.NullMarked;
