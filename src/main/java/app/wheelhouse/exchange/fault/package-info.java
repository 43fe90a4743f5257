/// What the test exchange can be told to get wrong, when, and how often it did.
@NullMarked
package app.wheelhouse.exchange.fault;

import org.jspecify.annotations.NullMarked;
