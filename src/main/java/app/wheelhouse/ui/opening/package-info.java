/// The sheet on which a session with an account is chosen: shadow, testnet or live.
@NullMarked
package app.wheelhouse.ui.opening;

import org.jspecify.annotations.NullMarked;
