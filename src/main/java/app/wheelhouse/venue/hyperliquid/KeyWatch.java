package app.wheelhouse.venue.hyperliquid;

import app.wheelhouse.venue.hyperliquid.info.AgentProof;
import app.wheelhouse.venue.hyperliquid.info.AgentVerdict;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import app.wheelhouse.venue.hyperliquid.order.EntryLatch;
import java.util.function.Consumer;

/// Asks whether the trading key may (still) trade for the account; while it may not, entries are
/// kept back and the trader is led to a new key (X22).
final class KeyWatch {
  private static final long WARN_MILLIS = 3 * 86_400_000L;

  private final AgentProof proof;
  private final String account;
  private final String agent;
  private final EntryLatch latch;
  private final Consumer<String> trader;

  /// @param trader hears sentences
  KeyWatch(
      AgentProof proof, String account, String agent, EntryLatch latch, Consumer<String> trader) {
    this.proof = proof;
    this.account = account;
    this.agent = agent;
    this.latch = latch;
    this.trader = trader;
  }

  /// Blocks.
  ///
  /// @throws InfoException when it cannot be asked; then nothing changes
  AgentVerdict prove() throws InfoException {
    AgentVerdict verdict = proof.verdict(account, agent);
    if (verdict instanceof AgentVerdict.IsAgent found) {
      latch.acceptKey();
      warnOfExpiry(found);
    } else if (latch.refuseKey(renewal(verdict))) {
      trader.accept(renewal(verdict));
    }
    return verdict;
  }

  private static String renewal(AgentVerdict verdict) {
    return "New orders are off, closing and canceling may not be taken either: "
        + verdict.sentence()
        + " To renew it: on the Accounts page make a new agent key, approve it with your wallet,"
        + " then start the session anew. Positions and stops at the venue stay as they are.";
  }

  private void warnOfExpiry(AgentVerdict.IsAgent found) {
    long left = found.validUntil() - proof.now();
    if (found.validUntil() > 0 && left < WARN_MILLIS) {
      trader.accept(
          "The approval of the trading key runs out in "
              + Math.max(0, left / 3_600_000)
              + " hours; make and approve a new one on the Accounts page before that");
    }
  }
}
