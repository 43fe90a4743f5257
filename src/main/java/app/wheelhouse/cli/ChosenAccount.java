package app.wheelhouse.cli;

import app.wheelhouse.desk.TradedAccount;
import org.jspecify.annotations.Nullable;

/// The account of one command; its key is wiped when this is closed.
///
/// @param key null where the account is only looked at
record ChosenAccount(TradedAccount account, @Nullable HeldKey key) implements AutoCloseable {
  @Override
  public void close() {
    HeldKey held = key;
    if (held != null) {
      held.close();
    }
  }
}
