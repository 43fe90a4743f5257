/// The market that is shown, in one line: prices, funding, open interest, how it moved.
@NullMarked
package app.wheelhouse.ui.header;

import org.jspecify.annotations.NullMarked;
