/// The risk desk: how near the account is to its limits, why an order was cut or denied, what a
/// fall of the price would do, and what the gate saved or cost.
@NullMarked
package app.wheelhouse.ui.risk;

import org.jspecify.annotations.NullMarked;
