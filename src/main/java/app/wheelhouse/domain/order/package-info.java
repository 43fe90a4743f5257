/// Orders: what is asked, what happened to it, and the one table of an order's life.
@NullMarked
package app.wheelhouse.domain.order;

import org.jspecify.annotations.NullMarked;
