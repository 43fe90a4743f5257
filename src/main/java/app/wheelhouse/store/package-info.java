/// The record: the order journal (append-only file, truth of orders) and the archive (H2, queries).
@NullMarked
package app.wheelhouse.store;

import org.jspecify.annotations.NullMarked;
