/// The command palette and the cheat sheet of keys, both made from the desk's commands.
@NullMarked
package app.wheelhouse.ui.palette;

import org.jspecify.annotations.NullMarked;
