/// Labels that format: one look for every figure of the desk.
@NullMarked
package app.wheelhouse.ui.control;

import org.jspecify.annotations.NullMarked;
