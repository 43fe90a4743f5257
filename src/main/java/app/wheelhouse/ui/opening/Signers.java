package app.wheelhouse.ui.opening;

import app.wheelhouse.ui.fx.VenueAccounts;
import java.util.function.BooleanSupplier;

/// Whose accounts a session may be opened for.
///
/// @param accounts that are known
/// @param unlocked whether the vault is open, so that orders can be signed; may take time
public record Signers(VenueAccounts accounts, BooleanSupplier unlocked) {}
