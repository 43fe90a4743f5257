/// The accounts page of the settings: which accounts there are, and the way to connect one.
@NullMarked
package app.wheelhouse.ui.accounts;

import org.jspecify.annotations.NullMarked;
