package app.wheelhouse.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An account at a venue that a session trades on or watches.
///
/// @param name by which its books are kept and its arming is typed
/// @param network `mainnet` or `testnet`
/// @param master its address, 0x and 40 small hex digits
/// @param key null where it is only watched
public record TradedAccount(String name, String network, String master, @Nullable AgentKey key) {
  /// One that is named by its address alone.
  ///
  /// @throws BadInput when it is no address
  public static TradedAccount at(String address, String network, @Nullable AgentKey key)
      throws BadInput {
    String master = address.strip().toLowerCase(Locale.ROOT);
    if (!master.matches("0x[0-9a-f]{40}")) {
      throw new BadInput("An address is 0x and 40 hex digits, not " + address);
    }
    return new TradedAccount(master, network, master, key);
  }

  /// Its key.
  ///
  /// @throws BadInput when it can only be watched
  AgentKey needKey() throws BadInput {
    AgentKey own = key;
    if (own == null) {
      throw new BadInput(
          "The account "
              + name
              + " can only be watched: connect an agent key on the accounts page");
    }
    return own;
  }
}
