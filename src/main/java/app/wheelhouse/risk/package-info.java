/// The gate: every order's checks, its verdict, and the only maker of an [ApprovedAction].
@NullMarked
package app.wheelhouse.risk;

import org.jspecify.annotations.NullMarked;
