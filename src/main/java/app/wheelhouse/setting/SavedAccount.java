package app.wheelhouse.setting;

import java.util.regex.Pattern;

/// One account at a venue, as the desk remembers it. Nothing in it is secret: its key is in the
/// vault.
///
/// @param name the trader's own, 1 to 32 of `A-Z a-z 0-9 . _ -`
/// @param network `mainnet` or `testnet`
/// @param master address that holds the money, lower case
/// @param agent address of the desk's own key; empty when there is none
/// @param approved whether the venue said that the agent may trade, when it was last asked
/// @param validUntil of the agent, epoch milliseconds; 0 when unknown or without end
public record SavedAccount(
    String name, String network, String master, String agent, boolean approved, long validUntil) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,32}");
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{40}");

  /// @throws IllegalArgumentException when a part has another form
  public SavedAccount {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A name has 1 to 32 letters, digits, points, lines or underscores");
    }
    if (!network.equals("mainnet") && !network.equals("testnet")) {
      throw new IllegalArgumentException("A network is mainnet or testnet");
    }
    if (!ADDRESS.matcher(master).matches()
        || !(agent.isEmpty() || ADDRESS.matcher(agent).matches())) {
      throw new IllegalArgumentException("An address is 0x and 40 hex digits");
    }
  }

  /// The same with another agent, which nobody has approved yet.
  public SavedAccount withAgent(String address) {
    return new SavedAccount(name, network, master, address, false, 0);
  }

  /// The same as the venue answered.
  public SavedAccount proven(boolean isApproved, long until) {
    return new SavedAccount(name, network, master, agent, isApproved, until);
  }
}
