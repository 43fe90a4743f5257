/// Typed settings: each has an id, a kind with its range and unit, and a default; the window and
/// the command line show the same ones. Names and explanations are texts of the window.
@NullMarked
package app.wheelhouse.setting;

import org.jspecify.annotations.NullMarked;
