/// The tape: what was traded in public, newest first.
@NullMarked
package app.wheelhouse.ui.prints;

import org.jspecify.annotations.NullMarked;
