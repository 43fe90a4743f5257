/// Accounts, positions, funding and the commands a trader gives.
@NullMarked
package app.wheelhouse.domain.account;

import org.jspecify.annotations.NullMarked;
