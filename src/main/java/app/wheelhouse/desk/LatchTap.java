package app.wheelhouse.desk;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.venue.hyperliquid.HyperliquidTrading;

/// Opens order entry again, which the venue's maintenance closed, once the account was read and
/// agrees with our books.
///
/// @param trading whose latch it is
record LatchTap(HyperliquidTrading trading) implements EngineTap {
  @Override
  public boolean wantsTicks() {
    return false;
  }

  @Override
  public void onNews(EngineNews news) {
    if (news instanceof EngineNews.Compared compared
        && compared.differences().stream().noneMatch(Difference::serious)) {
      trading.reopen();
    }
  }
}
