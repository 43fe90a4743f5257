/// The laws of docs/architecture.md as tests; each says its reason when it fails.
@NullMarked
package app.wheelhouse.laws;

import org.jspecify.annotations.NullMarked;
