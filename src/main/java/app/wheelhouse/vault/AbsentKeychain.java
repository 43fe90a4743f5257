package app.wheelhouse.vault;

import java.util.Optional;

/// No keychain, and why.
///
/// @param name as sentences name what is missing
/// @param reason a sentence for the trader
record AbsentKeychain(String name, String reason) implements Keychain {
  @Override
  public Optional<String> whyNot() {
    return Optional.of(reason);
  }

  @Override
  public void store(String entry, byte[] secret) throws VaultException {
    throw absent();
  }

  @Override
  public Optional<Secret> load(String entry) throws VaultException {
    throw absent();
  }

  @Override
  public void forget(String entry) throws VaultException {
    throw absent();
  }

  private VaultException absent() {
    return new VaultException(VaultFault.NO_KEYCHAIN, reason);
  }
}
