/// What the venue says about one account: its stream and its readings, in the desk's words.
@NullMarked
package app.wheelhouse.venue.hyperliquid.account;

import org.jspecify.annotations.NullMarked;
