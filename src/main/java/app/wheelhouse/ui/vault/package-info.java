/// The vault page of the settings: make it, open and lock it, and what it keeps.
@NullMarked
package app.wheelhouse.ui.vault;

import org.jspecify.annotations.NullMarked;
