package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import org.jspecify.annotations.Nullable;

/// The account as a session with real orders begins with it.
final class CarriedAccount {
  private CarriedAccount() {}

  /// With the positions of the session before; the deposit is the balance that was carried over.
  static Account of(EngineConfig config, MarketBoard markets) {
    Account account = Account.opened(config.account(), config.deposit());
    Carried.Books books = books(config);
    if (books != null) {
      for (Position position : books.positions().values()) {
        if (markets.find(position.instrument()) != null) {
          account = account.corrected(position);
        }
      }
    }
    return account;
  }

  /// Null at a first start, and where fills are simulated.
  static Carried.@Nullable Books books(EngineConfig config) {
    return config.real() == null ? null : config.carried().books();
  }
}
