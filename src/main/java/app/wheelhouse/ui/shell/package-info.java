/// The window: mode frame, instrument picker, panels, status bar.
@NullMarked
package app.wheelhouse.ui.shell;

import org.jspecify.annotations.NullMarked;
