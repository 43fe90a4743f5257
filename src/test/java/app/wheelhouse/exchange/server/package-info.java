/// The server of the test exchange over real sockets.
@NullMarked
package app.wheelhouse.exchange.server;

import org.jspecify.annotations.NullMarked;
