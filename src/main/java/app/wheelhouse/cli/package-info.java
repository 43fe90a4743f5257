/// The command line: the same services without a window.
@NullMarked
package app.wheelhouse.cli;

import org.jspecify.annotations.NullMarked;
