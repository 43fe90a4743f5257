/// The order ticket: an order by hand, and what the gate says to it before it is sent.
@NullMarked
package app.wheelhouse.ui.ticket;

import org.jspecify.annotations.NullMarked;
