package app.wheelhouse.ui.fx;

/// Which session the trader wants.
///
/// @param account name as on the accounts page; empty where none is needed
public record SessionChoice(ModeFrame mode, String account) {}
