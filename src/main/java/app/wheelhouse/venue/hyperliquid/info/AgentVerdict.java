package app.wheelhouse.venue.hyperliquid.info;

/// What the venue says about a key that is to trade for an account. Only [IsAgent] may trade: an
/// agent can sign orders, and the venue takes no withdrawal from it.
public sealed interface AgentVerdict {
  /// Why, as a sentence for the trader.
  String sentence();

  /// The key is an agent of this account and cannot withdraw.
  ///
  /// @param name empty for the unnamed agent
  /// @param validUntil epoch milliseconds; 0 where the venue does not say
  record IsAgent(String master, String name, long validUntil) implements AgentVerdict {
    @Override
    public String sentence() {
      return "The key is an agent of "
          + AgentProof.shortened(master)
          + (name.isEmpty() ? "" : " named " + name)
          + ": it can trade and cannot withdraw.";
    }
  }

  /// The key is itself a wallet with an account: it could withdraw.
  record IsMaster(String address) implements AgentVerdict {
    @Override
    public String sentence() {
      return "This is the key of the wallet "
          + AgentProof.shortened(address)
          + " itself, not of an agent: whoever holds it can withdraw everything. It is refused."
          + " Make an agent key for this desk and approve it with your wallet.";
    }
  }

  /// The venue does not know the key: the approval has not arrived, or it was taken back.
  record Unknown(String agent) implements AgentVerdict {
    @Override
    public String sentence() {
      return "The venue does not know the key "
          + AgentProof.shortened(agent)
          + ". Approve it with your wallet as an API wallet, then try again; if it was approved"
          + " before, it has been taken back or replaced.";
    }
  }

  /// The key is an agent of somebody else.
  record OtherMaster(String master) implements AgentVerdict {
    @Override
    public String sentence() {
      return "The key is an agent of another account, "
          + AgentProof.shortened(master)
          + ". Enter that account's address, or approve the key with this account's wallet.";
    }
  }

  /// The approval ran out.
  ///
  /// @param validUntil epoch milliseconds
  record Expired(String master, String name, long validUntil) implements AgentVerdict {
    @Override
    public String sentence() {
      return "The approval of this agent key"
          + (name.isEmpty() ? "" : " (" + name + ")")
          + " ran out on "
          + AgentProof.date(validUntil)
          + ". Make a new key and approve it with your wallet; an old key is never approved again.";
    }
  }

  /// The account's own address is not what it should be.
  record NotAnAccount(String sentence) implements AgentVerdict {}
}
