package app.wheelhouse.venue.hyperliquid;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.venue.hyperliquid.account.StreamTimes;
import app.wheelhouse.venue.hyperliquid.feed.FeedSettings;
import app.wheelhouse.venue.hyperliquid.order.SigningTerms;
import app.wheelhouse.venue.hyperliquid.order.Slippage;
import java.nio.file.Path;
import java.util.List;

/// Whose orders go out and on what terms.
///
/// @param master address of the account whose agent signs
/// @param signing with the sub-account or vault that is traded instead, if any
/// @param slippage of exits and triggers
/// @param times of the stream
/// @param link of its connection
/// @param instruments of the session
/// @param nonces the folder where the used numbers of each key are kept
public record TradingTerms(
    AccountId account,
    String master,
    SigningTerms signing,
    Slippage slippage,
    StreamTimes times,
    FeedSettings link,
    List<InstrumentId> instruments,
    Path nonces) {
  public TradingTerms {
    instruments = List.copyOf(instruments);
  }

  /// With the usual expiry, slippage and times.
  public static TradingTerms standard(
      AccountId account, String master, List<InstrumentId> instruments, Path nonces) {
    return new TradingTerms(
        account,
        master,
        SigningTerms.DEFAULT,
        Slippage.DEFAULT,
        StreamTimes.STANDARD,
        FeedSettings.standard(),
        instruments,
        nonces);
  }

  /// The same with other signing and another pace of the stream's connection.
  public TradingTerms on(SigningTerms otherSigning, FeedSettings otherLink) {
    return new TradingTerms(
        account, master, otherSigning, slippage, times, otherLink, instruments, nonces);
  }

  /// Whose orders, positions and balances count.
  public String traded() {
    String vault = signing.vaultAddress();
    return vault == null ? master : vault;
  }
}
