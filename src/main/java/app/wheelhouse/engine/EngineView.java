package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The engine's state as listeners on its own thread may read it, during a call only.
public interface EngineView {
  /// Engine time, epoch milliseconds.
  long time();

  /// Events taken so far.
  long sequence();

  List<Instrument> instruments();

  /// Null for an instrument that the session does not trade.
  @Nullable MarketView market(InstrumentId instrument);

  Account account();

  /// Exact, at the current marks.
  Money equity();

  TradingState tradingState();

  boolean autoTrading();

  /// An immutable picture of everything; made now.
  DeskSnapshot snapshot();
}
