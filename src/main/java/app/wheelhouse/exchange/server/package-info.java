/// The server of the test exchange: one loopback port for HTTP and the socket, who may trade, how
/// often, and the faults of the network.
@NullMarked
package app.wheelhouse.exchange.server;

import org.jspecify.annotations.NullMarked;
