/// The two ways in: the launcher and the JavaFX application.
@NullMarked
package app.wheelhouse;

import org.jspecify.annotations.NullMarked;
