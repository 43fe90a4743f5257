/// What is looked at before real orders may go out, and the act of arming itself.
@NullMarked
package app.wheelhouse.ui.arming;

import org.jspecify.annotations.NullMarked;
