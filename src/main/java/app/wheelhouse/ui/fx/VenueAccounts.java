package app.wheelhouse.ui.fx;

import java.util.List;

/// The trader's accounts at venues, as the screens see them. Every call may take seconds and is
/// made off the JavaFX thread; what goes wrong is an [AccountProblem] with a sentence that says
/// what to do.
public interface VenueAccounts {
  /// What an account is good for.
  enum Standing {
    /// Balances and orders can be read, nothing can be sent.
    WATCH_ONLY,
    /// The desk has an agent key that the venue does not know yet.
    AGENT_PENDING,
    /// The venue says: this agent may trade for this account, and cannot withdraw.
    CONNECTED,
    /// The approval has run out, or was taken back.
    EXPIRED
  }

  /// One account.
  ///
  /// @param name the trader's own, 1 to 32 of `A-Z a-z 0-9 . _ -`
  /// @param network `mainnet` or `testnet`
  /// @param master address that holds the money, `0x` and 40 hex digits
  /// @param agent address of the desk's own key; empty when watch-only
  /// @param validUntil of the agent, epoch milliseconds; 0 when unknown or without end
  /// @param note what to do next; empty when all is well
  record AccountLine(
      String name,
      String network,
      String master,
      String agent,
      Standing standing,
      long validUntil,
      String note) {}

  /// Something that could not be done.
  final class AccountProblem extends Exception {
    private static final long serialVersionUID = 1;

    /// @param message for the trader, a sentence that says what to do
    public AccountProblem(String message) {
      super(message);
    }
  }

  List<AccountLine> list() throws AccountProblem;

  /// Adds an account that can only be looked at.
  AccountLine watch(String name, String network, String master) throws AccountProblem;

  /// Makes a fresh agent key in the vault; its address is to be approved by the master wallet.
  ///
  /// @throws AccountProblem when the vault is locked, among others
  AccountLine makeAgent(String name) throws AccountProblem;

  /// Signs the approval of the agent once with the master key and sends it; the key is wiped and
  /// never kept.
  AccountLine approve(String name, char[] masterKey) throws AccountProblem;

  /// Takes an agent key that was made elsewhere into the vault; a key that is no agent's is
  /// refused.
  AccountLine importAgent(String name, char[] agentKey) throws AccountProblem;

  /// Asks the venue what the agent may do.
  AccountLine prove(String name) throws AccountProblem;

  /// Forgets the account and its agent key; the venue's approval stays until it is revoked there.
  void remove(String name) throws AccountProblem;
}
