/// Market data on its way in: the port, and what every event must pass before the engine sees it.
@NullMarked
package app.wheelhouse.feed;

import org.jspecify.annotations.NullMarked;
