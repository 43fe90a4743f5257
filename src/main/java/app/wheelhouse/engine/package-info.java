/// The one writer: events in, state forward, news out. See docs/flows/tick.md.
@NullMarked
package app.wheelhouse.engine;

import org.jspecify.annotations.NullMarked;
