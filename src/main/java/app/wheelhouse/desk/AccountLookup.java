package app.wheelhouse.desk;

/// Finds a saved account by its name.
@FunctionalInterface
public interface AccountLookup {
  /// @throws BadInput when there is none of that name
  TradedAccount find(String name) throws BadInput;
}
