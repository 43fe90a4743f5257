package app.wheelhouse.ui.opening;

/// An account that the trader may choose for the session, or why he may not.
///
/// @param name as on the accounts page; empty for no account at all
/// @param title what the row says
/// @param note what it is, or why it cannot be used
/// @param usable whether it can be chosen
record Candidate(String name, String title, String note, boolean usable) {}
