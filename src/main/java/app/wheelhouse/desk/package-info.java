/// The composition root: builds the graph by hand and owns real time.
@NullMarked
package app.wheelhouse.desk;

import org.jspecify.annotations.NullMarked;
