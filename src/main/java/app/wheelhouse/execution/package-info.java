/// The way of an approved order to a venue: prepare, commit to the journal, send, report.
@NullMarked
package app.wheelhouse.execution;

import org.jspecify.annotations.NullMarked;
