/// How our books and the venue's agree, and what was done where they did not.
@NullMarked
package app.wheelhouse.ui.reconcile;

import org.jspecify.annotations.NullMarked;
