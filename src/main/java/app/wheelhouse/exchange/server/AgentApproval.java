package app.wheelhouse.exchange.server;

/// A key that may trade for an account from the start.
///
/// @param master the account
/// @param agent address of the key
/// @param name empty for the one without a name
public record AgentApproval(String master, String agent, String name) {}
